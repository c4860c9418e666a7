import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contains } from "../../src/base/geometry.ts";
import type { LaidOutGraph, PlacedText } from "../../src/layout/laid-out-graph.ts";
import { layOutGraph, type LayoutCache } from "../../src/layout/lay-out-graph.ts";
import type { ElkNode, LayoutEngine } from "../../src/layout/layout-engine.ts";
import { sheetOf } from "../../src/layout/sheets.ts";
import type { PageName } from "../../src/model/model.ts";
import type { Graph } from "../../src/views/graph.ts";
import { educationGraph } from "../support/education-graph.ts";
import { judgePicture } from "../support/judge-picture.ts";
import { randomGraph, type RandomGraphSize } from "../support/random-graph.ts";

const Elk = createRequire(import.meta.url)("elkjs/lib/elk.bundled.js") as new () => { layout: LayoutEngine };
const elk = new Elk();
const engine: LayoutEngine = (graph) => elk.layout(graph);
const noEngine: LayoutEngine = () => Promise.reject(new Error("out of time"));

function emptyCache(): LayoutCache {
  return { stages: new Map(), routings: new Map() };
}

const pages: readonly PageName[] = ["auto", "auto", "A4", "A4-portrait", "A3", "16:9", "4:3"];
const sizes: fc.Arbitrary<RandomGraphSize> = fc.record({
  seed: fc.nat(),
  stages: fc.integer({ min: 1, max: 12 }),
  offPath: fc.integer({ min: 0, max: 2 }),
  nodes: fc.integer({ min: 0, max: 6 }),
  locale: fc.constantFrom("zh" as const, "en" as const),
  frame: fc.constantFrom("grid" as const, "layered" as const),
  direction: fc.constantFrom("right" as const, "down" as const),
  page: fc.constantFrom(...pages),
  words: fc.integer({ min: 1, max: 6 }),
});

async function laidOut(graph: Graph, options: Partial<Parameters<typeof layOutGraph>[1]> = {}): Promise<LaidOutGraph> {
  const { value } = await layOutGraph(graph, { engine, ...options });
  if (!value) throw new Error("no picture");
  return value;
}

const flow = { locale: "zh", frame: "layered", direction: "right", page: "auto" } as const;
/** Flows whose stages beside the path end where those of the path above them do not: beside them, and below. */
const unevenBoxes: readonly RandomGraphSize[] = [
  { ...flow, seed: 1850985547, stages: 9, offPath: 2, nodes: 4, words: 1 },
  { ...flow, seed: 857042551, stages: 1, offPath: 4, nodes: 2, words: 4 },
  { ...flow, seed: 2124359046, stages: 3, offPath: 2, nodes: 6, words: 2, direction: "down" },
];

const check = (law: (graph: Graph) => Promise<void>, numRuns = 60): Promise<void> =>
  fc.assert(
    fc.asyncProperty(sizes, (size) => law(randomGraph(size))),
    { numRuns, examples: unevenBoxes.map((size) => [size]) },
  );

test("a picture of any graph is good: nothing overlaps, leaves its box or the canvas, or crosses what it should not", () =>
  check(async (graph) => {
    expect(judgePicture(await laidOut(graph))).toEqual([]);
  }));

test("it is still good for a viewer whose font is 15 % wider", () =>
  check(async (graph) => {
    expect(judgePicture(await laidOut(graph), { textScale: 1.15 })).toEqual([]);
  }));

test("every group, node, item and legend entry of the graph is in the picture, every word of it too", () =>
  check(async (graph) => {
    const picture = await laidOut(graph);
    const subjects = (list: readonly { readonly subject: string }[]): readonly string[] =>
      [...new Set(list.map(({ subject }) => subject))].sort();
    const items = [...graph.lanes.flatMap((lane) => lane.items), ...graph.groups.flatMap(({ chips }) => chips)];
    expect(subjects(picture.stages)).toEqual(subjects(graph.groups));
    expect(subjects(picture.cards)).toEqual(subjects(graph.nodes));
    expect(subjects(picture.items)).toEqual(subjects(items));
    expect(picture.legend.map(({ label }) => plain(label))).toEqual(graph.legend.map(({ label }) => bare(label)));
    for (const { subject, label, detail, badge } of picture.cards) {
      const node = graph.nodes.find((other) => other.subject === subject);
      expect([plain(label), plain(detail), badge?.text]).toEqual([
        bare(node?.label),
        bare(node?.detail),
        node?.badge?.text,
      ]);
    }
  }));

test("beside title and subtitle a logo has room, whatever they say", () =>
  check(async (graph) => {
    const { title, subtitle, width, lanes, stages } = await laidOut({ ...graph, page: "auto" });
    const right = [...(subtitle?.lines ?? []), ...title.lines].map((line) => line.x + line.width);
    expect(lanes.length + stages.length).toBeGreaterThan(0);
    expect(width - Math.max(...right)).toBeGreaterThanOrEqual(120);
  }, 30));

test("cards stand in the column of their stage and in their lane", () =>
  check(async (graph) => {
    const picture = await laidOut(graph);
    for (const card of picture.cards) {
      const stage = picture.stages.find(({ subject }) => subject === card.group);
      expect(stage && contains(stage.area, card.box, 0.02)).toBe(true);
      if (graph.frame === "grid") {
        expect(picture.lanes.some(({ kind, band }) => kind === "nodes" && contains(band, card.box, 0.02))).toBe(true);
      }
    }
  }));

test("no text is smaller than 11 pixels", () =>
  check(async (graph) => {
    const sizes: number[] = [];
    JSON.stringify(await laidOut(graph), (key, value: unknown) => {
      if (key === "size" && typeof value === "number") sizes.push(value);
      return value;
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  }, 20));

test("the same graph gives the same picture, with a cache or without", () =>
  check(async (graph) => {
    const cache = emptyCache();
    const first = JSON.stringify(await laidOut(graph));
    expect(JSON.stringify(await laidOut(graph, { cache }))).toBe(first);
    expect(JSON.stringify(await laidOut(graph, { cache }))).toBe(first);
  }, 20));

test("a change of a label with a cache gives the picture that it gives without one", () =>
  check(async (graph) => {
    const cache = emptyCache();
    await laidOut(graph, { cache });
    for (const label of ["改", "一个比原来长得多、要占好几行的标签"]) {
      const nodes = graph.nodes.map((node, index) => (index % 3 === 1 ? { ...node, label } : node));
      const changed = { ...graph, nodes };
      expect(JSON.stringify(await laidOut(changed, { cache }))).toBe(JSON.stringify(await laidOut(changed)));
    }
  }, 20));

test("every number is rounded to 1/100", () =>
  check(async (graph) => {
    expect(JSON.stringify(await laidOut(graph))).not.toMatch(/\d\.\d{3}/);
  }, 20));

test("a picture has the shape of the sheet that its page names", async () => {
  for (const page of ["A4", "A4-portrait", "A3", "A3-portrait", "16:9", "4:3"] as const) {
    const { width, height, sheet } = await laidOut({ ...educationGraph(), page });
    const { name, width: across = 0, height: down = 1 } = sheetOf(page) ?? {};
    expect([sheet?.name, Math.abs(width / height - across / down) < 0.001]).toEqual([name, true]);
  }
});

test("a chain needs no engine, and a branching stage asks once until its structure changes", async () => {
  const asked: ElkNode[] = [];
  const counting: LayoutEngine = (graph) => {
    asked.push(graph);
    return engine(graph);
  };
  const cache = emptyCache();
  await layOutGraph(educationGraph(), { engine: counting, cache });
  expect(asked.length).toBe(0);
  const branching = branchingGraph();
  await layOutGraph(branching, { engine: counting, cache });
  await layOutGraph(
    { ...branching, nodes: branching.nodes.map((node) => ({ ...node, label: "改名" })) },
    { engine: counting, cache },
  );
  expect(asked.length).toBe(1);
});

test("stages of the same structure ask the engine once, also without a cache", async () => {
  const asked: ElkNode[] = [];
  const counting: LayoutEngine = (graph) => {
    asked.push(graph);
    return engine(graph);
  };
  const one = branchingGraph();
  const twin = (subject: string): string => `${subject}-twin`;
  const graph: Graph = {
    ...one,
    groups: [...one.groups, ...one.groups.map((group) => ({ ...group, subject: twin(group.subject) }))],
    nodes: [
      ...one.nodes,
      ...one.nodes.map((node) => ({ ...node, subject: twin(node.subject), group: twin(node.group) })),
    ],
    edges: [
      ...one.edges,
      ...one.edges.map((edge) => ({
        ...edge,
        subject: twin(edge.subject),
        from: twin(edge.from),
        to: twin(edge.to),
      })),
    ],
  };
  await layOutGraph(graph, { engine: counting });
  expect(asked.length).toBe(1);
});

test("a stage that the engine gives no result for is stacked, and said so", async () => {
  const { value, diagnostics } = await layOutGraph(branchingGraph(), { engine: noEngine });
  expect(diagnostics.map(({ code, subject }) => [code, subject])).toEqual([["layout-failed", "stage:decision"]]);
  expect(value && judgePicture(value)).toEqual([]);
});

test("a page that prints too small warns, with too many cards it is refused, and without a page it only informs", async () => {
  const size = {
    seed: 1,
    stages: 14,
    offPath: 0,
    nodes: 30,
    locale: "zh",
    frame: "grid",
    direction: "right",
    words: 2,
  } as const;
  const findings = async (page: PageName, stages = 14) =>
    (await layOutGraph(randomGraph({ ...size, page, stages }), { engine: noEngine })).diagnostics
      .filter(({ code }) => code === "picture-too-dense")
      .map(({ severity }) => severity);
  expect(await findings("A4")).toEqual(["error"]);
  expect(await findings("A4", 2)).toEqual(["warning"]);
  expect(await findings("auto")).toEqual(["info"]);
  expect((await layOutGraph({ ...educationGraph(), page: "16:9" }, { engine })).diagnostics).toEqual([]);
});

/** The education map with a second way out of its decision inside the stage. */
function branchingGraph(): Graph {
  const graph = educationGraph();
  const [first] = graph.nodes.filter(({ subject }) => subject === "node:first_order");
  if (!first) throw new Error("no such node");
  const later = { ...first, subject: "node:later", label: "下期再买" };
  const at = graph.nodes.indexOf(first) + 1;
  const way = {
    subject: "transition:later",
    from: "node:decide",
    to: "node:later",
    kind: "advance" as const,
    name: "later",
  };
  return {
    ...graph,
    nodes: [...graph.nodes.slice(0, at), later, ...graph.nodes.slice(at)],
    edges: [...graph.edges, way],
  };
}

function plain(text: PlacedText | undefined): string | undefined {
  return text && bare(text.lines.map((line) => line.text).join(""));
}

function bare(text: string | undefined): string | undefined {
  return text?.replaceAll(" ", "");
}
