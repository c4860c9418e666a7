import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { arrowhead, chevronPath, roundedLinePath } from "../../src/scene/marks/shape-path.ts";

/** A right-angled line with whole coordinates. */
const line = fc
  .tuple(
    fc.integer({ min: 0, max: 500 }),
    fc.array(
      fc.integer({ min: -100, max: 100 }).filter((step) => step !== 0),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([start, steps]) => {
    const points: Point[] = [{ x: start, y: start }];
    steps.forEach((step, index) => {
      const last = points.at(-1) ?? { x: 0, y: 0 };
      points.push(index % 2 === 0 ? { x: last.x + step, y: last.y } : { x: last.x, y: last.y + step });
    });
    return points;
  });

const numbersOf = (d: string): readonly number[] => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

test("a rounded line starts and ends where it should and rounds every corner", () => {
  fc.assert(
    fc.property(line, (points) => {
      const d = roundedLinePath(points, 8);
      const numbers = numbersOf(d);
      expect(numbers.slice(0, 2)).toEqual([points[0]?.x, points[0]?.y]);
      expect(numbers.slice(-2)).toEqual([points.at(-1)?.x, points.at(-1)?.y]);
      expect(d.split("Q").length - 1).toBe(points.length - 2);
    }),
  );
});

test("a rounded line never leaves the box of its points, however short its segments", () => {
  fc.assert(
    fc.property(line, (points) => {
      const numbers = numbersOf(roundedLinePath(points, 8));
      for (const [axis, key] of [
        [0, "x"],
        [1, "y"],
      ] as const) {
        const own = numbers.filter((_, index) => index % 2 === axis);
        const wanted = points.map((point) => point[key]);
        expect(Math.min(...own)).toBeGreaterThanOrEqual(Math.min(...wanted));
        expect(Math.max(...own)).toBeLessThanOrEqual(Math.max(...wanted));
      }
    }),
  );
});

test("an arrowhead points where the line ends and is no longer than the line", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (length) => {
      const { d, back } = arrowhead({ x: 100, y: 50 }, { x: 100 - length, y: 50 }, { length: 10, width: 8 });
      expect(numbersOf(d).slice(0, 2)).toEqual([100, 50]);
      expect(back).toEqual({ x: 100 - Math.min(length, 10), y: 50 });
    }),
  );
});

test("an arrowhead of a line without length is no error", () => {
  expect(arrowhead({ x: 1, y: 1 }, { x: 1, y: 1 }, { length: 10, width: 8 }).d).not.toContain("NaN");
});

test("the first chevron has no notch", () => {
  const box = { x: 0, y: 0, width: 100, height: 50 };
  const first = chevronPath(box, 10, { isFirst: true, overhang: 0 });
  const other = chevronPath(box, 10, { isFirst: false, overhang: 0 });
  expect(numbersOf(other).length - numbersOf(first).length).toBe(2);
});
