import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rect } from "../../../src/base/geometry.ts";
import { moveArrow } from "../../../src/scene/changes/move-arrow.ts";

const box: fc.Arbitrary<Rect> = fc.record({
  ...{ x: fc.integer({ min: 150, max: 700 }), y: fc.integer({ min: -200, max: 400 }) },
  ...{ width: fc.integer({ min: 10, max: 120 }), height: fc.integer({ min: 10, max: 40 }) },
});
const from = { x: 0, y: 100, width: 100, height: 50 };
const to = { x: 800, y: 160, width: 100, height: 50 };

function numbersOf(d: string): readonly number[] {
  return [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
}

test("an arrow has gaps where something stands in its way, as long as a piece of it is left", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 6 }), (holes) => {
      const [shaft, head] = moveArrow(from, to, { paint: "change-moved", holes });
      if (shaft?.type !== "path" || head?.type !== "path") throw new Error("no arrow");
      const numbers = numbersOf(shaft.d);
      for (let at = 0; at < numbers.length; at += 4) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.slice(at, at + 4);
        for (const share of [0.02, 0.25, 0.5, 0.75, 0.98]) {
          const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
          const isIn = (hole: Rect): boolean =>
            x > hole.x && x < hole.x + hole.width && y > hole.y && y < hole.y + hole.height;
          expect(holes.filter(isIn)).toEqual([]);
        }
      }
    }),
  );
});

test("between boxes that overlap there is none", () => {
  expect(moveArrow(from, { ...from, x: 50 }, { paint: "change-moved" })).toEqual([]);
});
