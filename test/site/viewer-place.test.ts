import fc from "fast-check";
import { expect, test } from "vitest";
import { overlapArea, type Rect } from "../../site/viewer/geometry.ts";
import { placeBeside, type Obstacle } from "../../site/viewer/place-beside.ts";

const port = { width: 640, height: 560 };
const box = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 520 }),
  width: fc.integer({ min: 4, max: 120 }),
  height: fc.integer({ min: 4, max: 60 }),
});
const obstacles = fc.array(fc.record({ box, weight: fc.constantFrom(1, 2, 30) }), { maxLength: 30 });
const size = fc.record({ width: fc.integer({ min: 60, max: 300 }), height: fc.integer({ min: 30, max: 220 }) });
const picture = { x: 10, y: 120, width: 620, height: 340 };

const covered = (place: Rect, around: readonly Obstacle[]): number =>
  around.reduce((sum, { box: other, weight }) => sum + weight * overlapArea(place, other), 0);

test("what is placed beside a shape lies in the port and, where there is room, not over the shape", () => {
  fc.assert(
    fc.property(box, size, obstacles, (shape, own, around) => {
      const place = { ...placeBeside(shape, own, { port, obstacles: around, picture, patience: 10 }), ...own };
      expect(place.x).toBeGreaterThanOrEqual(6);
      expect(place.y).toBeGreaterThanOrEqual(6);
      expect(place.x + own.width).toBeLessThanOrEqual(port.width - 6);
      expect(place.y + own.height).toBeLessThanOrEqual(port.height - 6);
      const isBeside = shape.y >= own.height + 16 || shape.y + shape.height + own.height + 16 <= port.height;
      if (isBeside) expect(overlapArea(place, shape)).toBe(0);
    }),
  );
});

test("it covers no more than it would right above the shape", () => {
  fc.assert(
    fc.property(box, size, obstacles, (shape, own, around) => {
      const place = placeBeside(shape, own, { port, obstacles: around, picture, patience: 0 });
      const above = { x: shape.x, y: shape.y - 10 - own.height };
      const isInside = above.x >= 6 && above.y >= 6 && above.x + own.width <= port.width - 6;
      if (isInside)
        expect(covered({ ...place, ...own }, around)).toBeLessThanOrEqual(covered({ ...above, ...own }, around) + 1);
    }),
  );
});

test("the selected shape stays free as long as any place leaves it so", () => {
  const selected = { box: { x: 300, y: 180, width: 70, height: 20 }, weight: 30 };
  const shape = { x: 300, y: 220, width: 70, height: 20 };
  const place = placeBeside(shape, { width: 160, height: 36 }, { port, obstacles: [selected], picture, patience: 12 });
  expect(overlapArea({ ...place, width: 160, height: 36 }, selected.box)).toBe(0);
});

test("with nothing around it stands in the middle above", () => {
  const shape = { x: 300, y: 220, width: 70, height: 20 };
  const place = placeBeside(shape, { width: 160, height: 36 }, { port, obstacles: [], picture, patience: 12 });
  expect(place).toEqual({ x: 255, y: 174 });
});
