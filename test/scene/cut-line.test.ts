import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { cutLine } from "../../src/scene/marks/cut-line.ts";

const steps = fc.array(
  fc.integer({ min: -60, max: 60 }).filter((step) => step !== 0),
  { minLength: 1, maxLength: 6 },
);
const line = steps.map((list) => {
  const points: Point[] = [{ x: 0, y: 0 }];
  list.forEach((step, index) => {
    const last = points.at(-1) ?? { x: 0, y: 0 };
    points.push(index % 2 === 0 ? { x: last.x + step, y: last.y } : { x: last.x, y: last.y + step });
  });
  return points;
});
const hole = fc.record({
  x: fc.integer({ min: -80, max: 80 }),
  y: fc.integer({ min: -80, max: 80 }),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 60 }),
});

/** Every whole pixel of a line, each segment without its ends. */
function pixels(points: readonly Point[]): readonly string[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const step = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
    return Array.from({ length }, (_, at) => `${from.x + step.x * (at + 0.5)} ${from.y + step.y * (at + 0.5)}`);
  });
}

test("what is left of a line is exactly what lies outside the hole, in order", () => {
  fc.assert(
    fc.property(line, hole, (points, box) => {
      const isInside = (pixel: string): boolean => {
        const [x = 0, y = 0] = pixel.split(" ").map(Number);
        return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      };
      const left = cutLine(points, box);
      expect(left.flatMap(pixels)).toEqual(pixels(points).filter((pixel) => !isInside(pixel)));
      for (const piece of left) expect(piece.length).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});
