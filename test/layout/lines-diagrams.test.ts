import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOutDiagram } from "../../src/layout/laid-out-diagram.ts";
import { layOutDiagram } from "../../src/layout/lay-out-diagram.ts";
import type { LayoutEngine } from "../../src/layout/layout-engine.ts";
import type { PageName } from "../../src/model/model.ts";
import type { Diagram } from "../../src/views/diagram.ts";
import { judgeDiagram } from "../support/judge-diagram.ts";
import { type LinesSize, randomFacing, randomPath } from "../support/random-lines.ts";

/** These frames need none. */
const engine: LayoutEngine = () => Promise.reject(new Error("no engine"));

const pages: readonly PageName[] = ["auto", "auto", "A4", "A3-portrait", "16:9"];
const sizes: fc.Arbitrary<LinesSize> = fc.record({
  seed: fc.nat(),
  locale: fc.constantFrom("zh" as const, "en" as const),
  direction: fc.constantFrom("right" as const, "down" as const),
  page: fc.constantFrom(...pages),
  words: fc.integer({ min: 1, max: 5 }),
  steps: fc.integer({ min: 0, max: 9 }),
  others: fc.integer({ min: 0, max: 5 }),
  lines: fc.integer({ min: 0, max: 16 }),
});

async function laidOut(diagram: Diagram): Promise<LaidOutDiagram> {
  const { value } = await layOutDiagram(diagram, { engine });
  if (!value) throw new Error("no picture");
  return value;
}

async function faultsOf(diagram: Diagram): Promise<readonly string[]> {
  const picture = await laidOut(diagram);
  return [...judgeDiagram(picture), ...judgeDiagram(picture, { textScale: 1.15 })];
}

const check = (make: (size: LinesSize) => Diagram, law: (diagram: Diagram) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(sizes, (size) => law(make(size))),
    { numRuns: 80 },
  );

test("company and customers that face each other give a good picture, whatever runs between them", async () => {
  await check(randomFacing, async (diagram) => {
    expect(await faultsOf(diagram)).toEqual([]);
  });
});

test("a path gives a good picture, whatever runs beside it", async () => {
  await check(randomPath, async (diagram) => {
    expect(await faultsOf(diagram)).toEqual([]);
  });
});

test("a path has a place for every pair of its stations", async () => {
  for (const direction of ["right", "down"] as const) {
    const diagram = randomPath({
      ...{ seed: 7, locale: "zh", page: "auto", words: 2, direction },
      ...{ steps: 6, others: 3, lines: 1000 },
    });
    expect(diagram.edges).toHaveLength(9 * 8);
    expect(await faultsOf(diagram)).toEqual([]);
  }
});

test("every node, group and line of the diagram is drawn once", async () => {
  for (const make of [randomFacing, randomPath]) {
    await check(make, async (diagram) => {
      const picture = await laidOut(diagram);
      const drawn = (ids: readonly { readonly id: string }[]): readonly string[] => ids.map(({ id }) => id).sort();
      const hasContent = picture.boxes.length > 0;
      if (!hasContent) return;
      expect(drawn(picture.boxes)).toEqual(drawn([...diagram.groups, ...diagram.nodes]));
      expect(drawn(picture.connectors)).toEqual(drawn(diagram.edges));
    });
  }
});

test("the path is one straight line", async () => {
  await check(randomPath, async (diagram) => {
    const picture = await laidOut(diagram);
    const steps = new Set(diagram.nodes.filter(({ layer }) => layer !== undefined).map(({ id }) => id));
    const across = picture.boxes
      .filter(({ id }) => steps.has(id))
      .map(({ box }) => (diagram.direction === "down" ? box.x : box.y));
    expect(new Set(across).size).toBeLessThanOrEqual(1);
  });
});
