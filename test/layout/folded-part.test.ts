import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOutDiagram } from "../../src/layout/laid-out-diagram.ts";
import { layOutDiagram } from "../../src/layout/lay-out-diagram.ts";
import type { PageName } from "../../src/model/model.ts";
import type { Diagram } from "../../src/views/diagram.ts";
import { elkEngine } from "../support/elk-reference.ts";
import { judgeDiagram } from "../support/judge-diagram.ts";
import { randomDiagram } from "../support/random-diagram.ts";

const engine = elkEngine();

/** A chain of boxes, and lines that lead back, skip some, or lead to the same. */
const chains = fc
  .record({
    seed: fc.nat(),
    nodes: fc.integer({ min: 8, max: 16 }),
    locale: fc.constantFrom("zh" as const, "en" as const),
    page: fc.constantFrom<PageName>("auto", "A4", "A4-portrait", "16:9"),
    words: fc.integer({ min: 1, max: 5 }),
    groups: fc.constantFrom(0, 0, 3, 5),
    others: fc.array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 15 })), { maxLength: 6 }),
    isLabelled: fc.boolean(),
  })
  .map(({ others, isLabelled, ...size }): Diagram => {
    const diagram = randomDiagram({
      ...{ frame: "layered", direction: "right", density: 0, layers: 0 },
      ...size,
    });
    const ids = diagram.nodes.map(({ id }) => id);
    const pairs = [...ids.slice(1).map((_, index) => [index, index + 1] as const), ...others];
    const edges = pairs.flatMap(([from, to], index) => {
      const ends = { from: ids[from], to: ids[to] };
      if (ends.from === undefined || ends.to === undefined) return [];
      const label = isLabelled && index % 2 === 0 ? { label: diagram.nodes[index % ids.length]?.label ?? "" } : {};
      return [{ id: `e${index}`, from: ends.from, to: ends.to, ...label, ...plain, name: `e${index}` }];
    });
    return { ...diagram, edges };
  });
const plain = { line: "solid", head: "arrow", tone: "plain" } as const;

async function laidOut(diagram: Diagram): Promise<LaidOutDiagram> {
  const { value, diagnostics } = await layOutDiagram(diagram, { engine });
  expect(diagnostics.filter(({ code }) => code === "layout-failed")).toEqual([]);
  if (!value) throw new Error("no picture");
  return value;
}

test("a long chain in rows has no line over a box or a label, and every line leads from its box to its box", async () => {
  let folded = 0;
  await fc.assert(
    fc.asyncProperty(chains, async (diagram) => {
      const picture = await laidOut(diagram);
      expect([...judgeDiagram(picture), ...judgeDiagram(picture, { textScale: 1.15 })]).toEqual([]);
      expect(picture.connectors.map(({ id }) => id).sort()).toEqual(diagram.edges.map(({ id }) => id).sort());
      const [first, last] = [picture.boxes[0]?.box, picture.boxes.at(-1)?.box];
      if (first && last && last.y > first.y + 200) folded += 1;
    }),
    { numRuns: 80 },
  );
  expect(folded).toBeGreaterThan(20);
}, 240_000);
