import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps } from "../../src/base/geometry.ts";
import { distanceFrom, packSizes } from "../../src/layout/frames/pack-blocks.ts";

const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 20, max: 900 }), height: fc.integer({ min: 20, max: 700 }) }),
  {
    maxLength: 14,
  },
);
const shapes = fc.constantFrom(0.7, 1, 1.6, 1.78);

test("packed blocks lie apart and within what they take together", () =>
  fc.assert(
    fc.property(sizes, shapes, (blocks, shape) => {
      const { corners, width, height } = packSizes(blocks, { shape });
      const boxes = blocks.map((size, index) => ({ x: 0, y: 0, ...corners[index], ...size }));
      expect(corners.length).toBe(blocks.length);
      boxes.forEach((box, index) => {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
      });
    }),
  ));

test("one row and one column never suit the shape better than what is chosen", () =>
  fc.assert(
    fc.property(sizes, shapes, (blocks, shape) => {
      const chosen = distanceFrom(packSizes(blocks, { shape }), shape);
      for (const stack of ["below", "beside"] as const) {
        expect(chosen).toBeLessThanOrEqual(distanceFrom(packSizes(blocks, { stack }), shape) + 0.5);
      }
    }),
  ));

test("blocks are read in their order: no later one stands above and left of an earlier one", () =>
  fc.assert(
    fc.property(sizes, shapes, (blocks, shape) => {
      const { corners } = packSizes(blocks, { shape });
      corners.forEach((corner, index) => {
        for (const later of corners.slice(index + 1)) expect(later.x < corner.x && later.y < corner.y).toBe(false);
      });
    }),
  ));
