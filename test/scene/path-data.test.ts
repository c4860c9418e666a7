import fc from "fast-check";
import { expect, test } from "vitest";
import { roundPx } from "../../src/base/geometry.ts";
import { boxOfMark } from "../../src/scene/mark-box.ts";
import { movedPath, readPath } from "../../src/scene/path-data.ts";

const number = fc.integer({ min: -99_999, max: 99_999 }).map((value) => roundPx(value / 100));
const points = (count: number): fc.Arbitrary<string> =>
  fc.array(number, { minLength: 2 * count, maxLength: 2 * count }).map((numbers) => numbers.join(" "));

const path = fc
  .array(
    fc.oneof(
      points(1).map((at) => `L${at}`),
      points(3).map((at) => `C${at}`),
      points(2).map((at) => `Q${at}`),
      points(1).map((at) => `A4 4 0 0 1 ${at}`),
      fc.constant("Z"),
    ),
  )
  .map((steps) => `M0 0${steps.join("")}`);

test("a path that moves there and back is the same path, and its box moves with it", () => {
  fc.assert(
    fc.property(path, number, number, (d, x, y) => {
      const moved = movedPath(d, { x, y });
      expect(movedPath(moved, { x: -x, y: -y })).toBe(d);
      const [before, after] = [d, moved].map((one) => boxOfMark({ type: "path", d: one }));
      expect(after?.x).toBeCloseTo((before?.x ?? 0) + x, 5);
      expect(after?.y).toBeCloseTo((before?.y ?? 0) + y, 5);
      expect(after?.width).toBeCloseTo(before?.width ?? 0, 5);
    }),
  );
});

test("of an arc only its end is a point; a command may be used several times in a row", () => {
  expect(readPath("M1 2L3 4 5 6A7 8 0 0 1 9 10Z")).toEqual([
    { command: "M", head: [], coordinates: [1, 2] },
    { command: "L", head: [], coordinates: [3, 4] },
    { command: "L", head: [], coordinates: [5, 6] },
    { command: "A", head: [7, 8, 0, 0, 1], coordinates: [9, 10] },
    { command: "Z", head: [], coordinates: [] },
  ]);
});
