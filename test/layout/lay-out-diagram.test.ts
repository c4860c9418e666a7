import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOutDiagram } from "../../src/layout/laid-out-diagram.ts";
import type { PlacedText } from "../../src/layout/laid-out-graph.ts";
import { layOutDiagram } from "../../src/layout/lay-out-diagram.ts";
import type { LayoutCache } from "../../src/layout/layout-cache.ts";
import type { ElkNode, LayoutEngine } from "../../src/layout/layout-engine.ts";
import { sheetOf } from "../../src/layout/sheets.ts";
import type { PageName } from "../../src/model/model.ts";
import type { Diagram, DiagramEdge, DiagramNode } from "../../src/views/diagram.ts";
import { elkEngine } from "../support/elk-reference.ts";
import { judgeDiagram } from "../support/judge-diagram.ts";
import { randomDiagram, type RandomDiagramSize } from "../support/random-diagram.ts";

const engine = elkEngine();
const noEngine: LayoutEngine = () => Promise.reject(new Error("out of time"));

const pages: readonly PageName[] = ["auto", "auto", "auto", "A4", "A4-portrait", "A3", "16:9", "4:3"];
const common = {
  seed: fc.nat(),
  locale: fc.constantFrom("zh" as const, "en" as const),
  direction: fc.constantFrom("right" as const, "down" as const),
  page: fc.constantFrom(...pages),
  words: fc.integer({ min: 1, max: 6 }),
};
const sizes: fc.Arbitrary<RandomDiagramSize> = fc.oneof(
  fc.record({
    ...common,
    frame: fc.constant("layered" as const),
    nodes: fc.integer({ min: 0, max: 24 }),
    groups: fc.constantFrom(0, 0, 3, 8),
    density: fc.double({ min: 0, max: 1.8, noNaN: true }),
    layers: fc.constantFrom(0, 0, 2, 4),
  }),
  fc.record({
    ...common,
    frame: fc.constant("tree" as const),
    nodes: fc.integer({ min: 0, max: 60 }),
    groups: fc.constant(0),
    density: fc.constant(1),
    layers: fc.constant(0),
  }),
);

async function laidOut(diagram: Diagram, options: Partial<Parameters<typeof layOutDiagram>[1]> = {}) {
  const { value } = await layOutDiagram(diagram, { engine, ...options });
  if (!value) throw new Error("no picture");
  return value;
}

const check = (law: (diagram: Diagram) => Promise<void>, numRuns = 60): Promise<void> =>
  fc.assert(
    fc.asyncProperty(sizes, (size) => law(randomDiagram(size))),
    { numRuns },
  );

const judged = (picture: LaidOutDiagram): readonly string[] => [
  ...judgeDiagram(picture),
  ...judgeDiagram(picture, { textScale: 1.15 }),
];

test("a picture of any diagram is good, with the font and with text 15 % wider", () =>
  check(async (diagram) => {
    expect(judged(await laidOut(diagram))).toEqual([]);
  }, 150));

test("so is one of 60 to 120 nodes", () =>
  fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 60, max: 120 }), async (size, nodes) => {
      expect(judged(await laidOut(randomDiagram({ ...size, nodes, page: "auto" })))).toEqual([]);
    }),
    { numRuns: 12 },
  ));

test("so is the plain picture where the engine fails, and that is said", () =>
  check(async (diagram) => {
    const { value, diagnostics } = await layOutDiagram(diagram, { engine: noEngine });
    expect(value && judged(value)).toEqual([]);
    const isLayered = diagram.frame === "layered" && diagram.edges.length > 0;
    expect(diagnostics.filter(({ code }) => code === "layout-failed").length).toBe(isLayered ? 1 : 0);
  }));

test("every group, node and line of the diagram is in the picture, every word of it too", () =>
  check(async (diagram) => {
    const { boxes, connectors, legend } = await laidOut(diagram);
    const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id).sort();
    expect(ids(boxes.filter(({ role }) => role === "node"))).toEqual(ids(diagram.nodes));
    expect(ids(boxes.filter(({ role }) => role === "group"))).toEqual(ids(diagram.groups));
    expect(ids(connectors)).toEqual(ids(diagram.edges));
    expect(legend.map(({ label }) => plain(label))).toEqual(diagram.legend.map(({ label }) => bare(label)));
    const things = new Map([...diagram.groups, ...diagram.nodes].map((thing) => [thing.id, thing]));
    for (const box of boxes.filter(({ role }) => role === "group" || role === "node")) {
      const { label, detail, lines, badge } = things.get(box.id) as DiagramNode;
      expect([plain(box.label), plain(box.detail), plain(box.lines), box.badge?.text]).toEqual([
        bare(label || undefined),
        bare(detail),
        bare(lines?.join("")),
        badge?.text,
      ]);
    }
    const edges = new Map(diagram.edges.map((edge) => [edge.id, edge]));
    for (const { id, label } of connectors) expect(plain(label?.text)).toBe(bare(edges.get(id)?.label));
  }));

test("layers lie apart, in their order, under their headings", () =>
  check(async (diagram) => {
    const { boxes } = await laidOut({ ...diagram, page: "auto" });
    const across = diagram.direction === "right" ? "x" : "y";
    const heads = boxes.filter(({ role }) => role === "head");
    const layers = new Set(diagram.groups.length === 0 ? diagram.nodes.flatMap(({ layer }) => layer ?? []) : []);
    if (diagram.groups.length === 0) expect(heads.length).toBe(layers.size);
    heads.forEach(({ box }, index) => {
      const before = heads[index - 1];
      if (before) expect(box[across]).toBeGreaterThan(before.box[across]);
    });
  }));

test("no text is smaller than 11 pixels, and every number is rounded to 1/100", () =>
  check(async (diagram) => {
    const text = JSON.stringify(await laidOut(diagram), (key, value: unknown) => {
      if (key === "size" && typeof value === "number") expect(value).toBeGreaterThanOrEqual(11);
      return value;
    });
    expect(text).not.toMatch(/\d\.\d{3}/);
  }, 30));

test("the same diagram gives the same picture, with a cache or without", () =>
  check(async (diagram) => {
    const cache: LayoutCache = { stages: new Map(), diagrams: new Map() };
    const first = JSON.stringify(await laidOut(diagram));
    expect(JSON.stringify(await laidOut(diagram, { cache }))).toBe(first);
    expect(JSON.stringify(await laidOut(diagram, { cache }))).toBe(first);
  }, 20));

test("what has no lines, or is a tree, needs no engine; the same part is asked for once", async () => {
  const asked: ElkNode[] = [];
  const counting: LayoutEngine = (graph) => {
    asked.push(graph);
    return engine(graph);
  };
  const cache: LayoutCache = { stages: new Map(), diagrams: new Map() };
  const edges = [edgeOf("a", "b"), edgeOf("b", "a")];
  const pair = diagramOf([nodeOf("a"), nodeOf("b")], edges);
  await layOutDiagram(diagramOf([nodeOf("a"), nodeOf("b")], []), { engine: counting, cache });
  await layOutDiagram(
    { ...diagramOf([nodeOf("a"), nodeOf("b")], [edgeOf("a", "b")]), frame: "tree" },
    { engine: counting, cache },
  );
  expect(asked.length).toBe(0);
  await layOutDiagram(pair, { engine: counting, cache });
  await layOutDiagram({ ...pair, title: "other" }, { engine: counting, cache });
  expect(asked.length).toBe(1);
});

test("a tree whose edges make a ring, or that hangs on two, is layered", async () => {
  const nodes = [nodeOf("a"), nodeOf("b"), nodeOf("c")];
  for (const edges of [
    [edgeOf("a", "b"), edgeOf("b", "c"), edgeOf("c", "a")],
    [edgeOf("a", "b"), edgeOf("b", "c"), edgeOf("a", "c")],
  ]) {
    const picture = await laidOut({ ...diagramOf(nodes, edges), frame: "tree" });
    expect([judged(picture), picture.connectors.length]).toEqual([[], 3]);
  }
});

test("a tree may lead from its leaves to its root: lines keep their direction", async () => {
  const edges = [edgeOf("b", "a"), edgeOf("c", "a")];
  const picture = await laidOut({ ...diagramOf([nodeOf("a"), nodeOf("b"), nodeOf("c")], edges), frame: "tree" });
  expect(judged(picture)).toEqual([]);
  const [root, leaf] = ["a", "b"].map((id) => picture.boxes.find((box) => box.id === id)?.box.x ?? 0);
  expect(root).toBeLessThan(leaf ?? 0);
});

test.each(["right", "down"] as const)("34 leaves of one parent fold into a readable shape (%s)", async (direction) => {
  const leaves = Array.from({ length: 34 }, (_, index) => nodeOf(`leaf${index}`));
  const edges = leaves.map(({ id }) => edgeOf("root", id));
  const picture = await laidOut({ ...diagramOf([nodeOf("root"), ...leaves], edges), frame: "tree", direction });
  expect(judged(picture)).toEqual([]);
  expect(picture.width / picture.height).toBeGreaterThan(0.9);
  expect(picture.width / picture.height).toBeLessThan(2.4);
});

test("a picture has the shape of the sheet that its page names", async () => {
  for (const page of ["A4", "A4-portrait", "A3", "A3-portrait", "16:9", "4:3"] as const) {
    const diagram = { ...diagramOf([nodeOf("a"), nodeOf("b")], [edgeOf("a", "b")]), page };
    const { width, height, sheet } = await laidOut(diagram);
    const { name, width: across = 0, height: down = 1 } = sheetOf(page) ?? {};
    expect([sheet?.name, Math.abs(width / height - across / down) < 0.001]).toEqual([name, true]);
  }
});

test("a page that prints below 6 points warns, one that names no page only informs", async () => {
  const nodes = Array.from({ length: 40 }, (_, index) => nodeOf(`n${index}`));
  const edges = nodes.slice(1).map(({ id }, index) => edgeOf(`n${index}`, id));
  const findings = async (page: PageName) =>
    (await layOutDiagram({ ...diagramOf(nodes, edges), direction: "down", page }, { engine })).diagnostics.map(
      (found) => [found.code, found.severity],
    );
  expect(await findings("A4")).toEqual([["picture-too-dense", "warning"]]);
  expect(await findings("auto")).toEqual([["picture-too-dense", "info"]]);
});

function nodeOf(id: string): DiagramNode {
  return { id, shape: "rect", tone: "tone-0", label: id, name: id };
}

function edgeOf(from: string, to: string): DiagramEdge {
  return { id: `${from} ${to}`, from, to, line: "solid", head: "arrow", tone: "plain", name: "line" };
}

function diagramOf(nodes: readonly DiagramNode[], edges: readonly DiagramEdge[]): Diagram {
  const words = { seed: 1, nodes: 0, groups: 0, density: 0, locale: "zh", page: "auto", words: 2, layers: 0 } as const;
  return { ...randomDiagram({ ...words, frame: "layered", direction: "right" }), nodes, edges };
}

function plain(text: PlacedText | undefined): string | undefined {
  return text && bare(text.lines.map((line) => line.text).join(""));
}

function bare(text: string | undefined): string | undefined {
  return text?.replaceAll(" ", "");
}
