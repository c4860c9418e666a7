import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps } from "../../src/base/geometry.ts";
import { fieldsFor, widened } from "../../src/layout/frames/pack-fields.ts";
import { shrink } from "../support/judge-geometry.ts";

const size = fc.record({ width: fc.integer({ min: 40, max: 2000 }), height: fc.integer({ min: 40, max: 1500 }) });
const sizes = fc.array(size, { minLength: 1, maxLength: 7 });
const shape = fc.double({ min: 0.5, max: 2.5, noNaN: true });

test("every thing has a field that holds it, and fields are apart and within the whole", () => {
  fc.assert(
    fc.property(sizes, shape, fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }), (own, wanted, across) => {
      const { boxes, width, height } = fieldsFor(own, { shape: wanted, ...(across !== undefined && { across }) });
      expect(boxes).toHaveLength(own.length);
      boxes.forEach((box, index) => {
        expect(box.width).toBeGreaterThanOrEqual((own[index]?.width ?? 0) - 0.01);
        expect(box.height).toBeGreaterThanOrEqual((own[index]?.height ?? 0) - 0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
        for (const other of boxes.slice(index + 1)) expect(overlaps(shrink(box), shrink(other))).toBe(false);
      });
    }),
    { numRuns: 150 },
  );
});

test("fields leave no ragged edge: at every height some field ends at the right", () => {
  fc.assert(
    fc.property(sizes, shape, (own, wanted) => {
      const { boxes, width, height } = fieldsFor(own, { shape: wanted });
      const atEdge = boxes.filter((box) => Math.abs(box.x + box.width - width) < 0.01);
      const gaps = height - atEdge.reduce((sum, box) => sum + box.height, 0);
      expect(Math.abs(gaps - 12 * (atEdge.length - 1))).toBeLessThan(0.1);
    }),
    { numRuns: 150 },
  );
});

test("widened fields end where they should, and are as far apart as before", () => {
  const fields = fieldsFor(
    [
      { width: 300, height: 200 },
      { width: 500, height: 100 },
    ],
    { shape: 9 },
  );
  const { boxes, width } = widened(fields, 1000);
  const [first, second] = boxes;
  expect(width).toBe(1000);
  expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(1000);
  expect((second?.x ?? 0) - (first?.width ?? 0)).toBeCloseTo(12);
  expect(widened(fields, 10)).toEqual(fields);
});

test("what is asked to stand two side by side does, in reading order", () => {
  const { boxes } = fieldsFor(
    [1, 2, 3, 4, 5].map((each) => ({ width: 100 * each, height: 80 })),
    { shape: 1, across: 2 },
  );
  expect(boxes.map(({ x, y }) => [x > 0 ? "right" : "left", Math.round(y / 100)])).toEqual([
    ["left", 0],
    ["right", 0],
    ["left", 1],
    ["right", 1],
    ["left", 2],
  ]);
});

test("without that the whole comes as near to the page as it can: a tall thing has short ones stacked beside it", () => {
  const tall = { width: 300, height: 600 };
  const short = { width: 500, height: 290 };
  expect(fieldsFor([tall, short, short], { shape: 1.4 })).toMatchObject({ width: 812, height: 600 });
});
