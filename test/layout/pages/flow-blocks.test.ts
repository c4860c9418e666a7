import fc from "fast-check";
import { expect, test } from "vitest";
import { balancedHeight, flowBlocks, type PageBlock } from "../../../src/layout/pages/flow-blocks.ts";
import type { PlacedBlock } from "../../../src/layout/pages/laid-out-page.ts";

interface Drawn extends PlacedBlock {
  readonly subject: string;
}

function block(name: string, height: number, more: Partial<PageBlock> = {}): PageBlock {
  return {
    height,
    gap: 5,
    place: ({ x, y }): Drawn => ({
      role: "entry",
      subject: name,
      plates: [{ kind: "number", box: { x, y, width: 10, height } }],
      rules: [],
      texts: [],
    }),
    ...more,
  };
}

const frame = { left: 10, top: 20, innerHeight: 100, columns: 2, columnWidth: 50, columnGap: 10 };

function places(blocks: readonly PageBlock[], columns = frame.columns): readonly (readonly string[])[] {
  return flowBlocks(blocks, { ...frame, columns }).map((page) =>
    page.map(({ subject, plates }) => `${subject} ${plates[0]?.box.x},${plates[0]?.box.y}`),
  );
}

test("columns fill from the left, then the next page", () => {
  const blocks = ["a", "b", "c", "d", "e"].map((name) => block(name, 45));
  expect(places(blocks)).toEqual([["a 10,20", "b 10,70", "c 70,20", "d 70,70"], ["e 10,20"]]);
});

test("what keeps with the next goes with it to the next column, and what is repeated stands above", () => {
  const head = block("head", 10);
  const row = (name: string): PageBlock => block(name, 45, { repeated: [head] });
  const blocks = [block("a", 60), block("heading", 10, { keepsWithNext: true }), row("b"), row("c"), row("d")];
  expect(places(blocks)).toEqual([
    ["a 10,20", "heading 70,20", "b 70,35"],
    ["head 10,20", "c 10,35", "head 70,20", "d 70,35"],
  ]);
});

test("a chain that no column holds breaks where it has to", () => {
  const blocks = [block("a", 60, { keepsWithNext: true }), block("b", 60, { keepsWithNext: true }), block("c", 60)];
  expect(places(blocks, 1)).toEqual([["a 10,20"], ["b 10,20"], ["c 10,20"]]);
});

test("balanced columns are as low as they can be, within a pixel, and hold all blocks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (heights, columns) => {
        const blocks = heights.map((height, index) => block(String(index), height));
        const { innerHeight: _, ...open } = { ...frame, columns };
        const height = balancedHeight(blocks, open);
        expect(flowBlocks(blocks, { ...open, innerHeight: height })).toHaveLength(1);
        expect(height).toBeGreaterThanOrEqual(Math.max(...heights) - 1);
        if (height - 2 >= Math.max(...heights)) {
          expect(flowBlocks(blocks, { ...open, innerHeight: height - 2 }).length).toBeGreaterThan(1);
        }
      },
    ),
  );
});
