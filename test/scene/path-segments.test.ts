import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { pathSegments, type PathSegment } from "../../src/scene/path-segments.ts";

/** Points along a segment that begins at `from`. */
function along(from: Point, segment: PathSegment): readonly Point[] {
  if (segment.type !== "curve") return segment.type === "close" ? [] : [segment.to];
  const { first, second, to } = segment;
  return [0.1, 0.25, 0.5, 0.75, 0.9, 1].map((t) => {
    const at = (a: number, b: number, c: number, d: number): number =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
    return { x: at(from.x, first.x, second.x, to.x), y: at(from.y, first.y, second.y, to.y) };
  });
}

function walk(segments: readonly PathSegment[]): readonly Point[] {
  let at: Point = { x: 0, y: 0 };
  return segments.flatMap((segment) => {
    const points = along(at, segment);
    at = points.at(-1) ?? at;
    return points;
  });
}

test("lines, moves and closings are what the data says", () => {
  expect(pathSegments("M1 2L3 4Z M5 6 7 8")).toEqual([
    { type: "move", to: { x: 1, y: 2 } },
    { type: "line", to: { x: 3, y: 4 } },
    { type: "close" },
    { type: "move", to: { x: 5, y: 6 } },
    { type: "line", to: { x: 7, y: 8 } },
  ]);
});

test("a quadratic curve passes the same points as a cubic one", () => {
  const [, curve] = pathSegments("M0 0Q10 0 10 10");
  if (curve?.type !== "curve") throw new Error("no curve");
  // At its middle a quadratic curve is a quarter of the ends and half of the control point.
  expect(along({ x: 0, y: 0 }, curve)[2]).toEqual({ x: 7.5, y: 2.5 });
});

test("a half circle goes the way that it sweeps", () => {
  const ends = "M10 0A5 5 0 0";
  const points = (sweep: 0 | 1): readonly Point[] => walk(pathSegments(`${ends} ${sweep} 10 10`));
  expect(Math.max(...points(1).map(({ x }) => x))).toBeCloseTo(15, 2);
  expect(Math.min(...points(0).map(({ x }) => x))).toBeCloseTo(5, 2);
});

test("an arc ends where it says, and every point of it is as far from the centre as its radius", () => {
  const number = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(
      fc.record({
        x: number,
        y: number,
        radius: fc.integer({ min: 1, max: 400 }),
        flags: fc.tuple(fc.boolean(), fc.boolean()),
      }),
      fc.tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 5, max: 355 })),
      ({ x, y, radius, flags: [isLarge, sweeps] }, [start, span]) => {
        const at = (degrees: number): Point => ({
          x: x + radius * Math.cos((degrees * Math.PI) / 180),
          y: y + radius * Math.sin((degrees * Math.PI) / 180),
        });
        const [from, to] = [at(start), at(start + span)];
        const d = `M${from.x} ${from.y}A${radius} ${radius} 0 ${isLarge ? 1 : 0} ${sweeps ? 1 : 0} ${to.x} ${to.y}`;
        const points = walk(pathSegments(d)).slice(1);
        expect(points.at(-1)?.x).toBeCloseTo(to.x, 6);
        // Which of the two circles through both ends it is the flags decide; each point lies on that one.
        const centre = sweeps === (isLarge === span > 180) ? { x, y } : mirrored({ x, y }, from, to);
        for (const point of points) {
          expect(Math.hypot(point.x - centre.x, point.y - centre.y) / radius).toBeCloseTo(1, 2.9);
        }
      },
    ),
  );
});

function mirrored({ x, y }: Point, from: Point, to: Point): Point {
  return { x: from.x + to.x - x, y: from.y + to.y - y };
}

test("an arc without a radius is a line, and one that is too flat reaches its end", () => {
  expect(pathSegments("M0 0A0 5 0 0 1 9 9")[1]).toEqual({ type: "line", to: { x: 9, y: 9 } });
  expect(walk(pathSegments("M0 0A1 1 0 0 1 10 0")).at(-1)).toEqual({ x: 10, y: 0 });
});
