import type { Point } from "../base/geometry.ts";

/** Below this many pixels two coordinates are one. */
const noise = 0.05;

/**
 * The points of a right-angled line without those on a straight run; neighbours differ in x or in y only, to the last
 * bit.
 */
export function rightAngled(points: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  for (const { x, y } of points) {
    const last = corners.at(-1);
    const point = {
      x: last && Math.abs(last.x - x) < noise ? last.x : x,
      y: last && Math.abs(last.y - y) < noise ? last.y : y,
    };
    if (last?.x === point.x && last.y === point.y) continue;
    const before = corners.at(-2);
    const isOnColumn = before?.x === last?.x && last?.x === point.x;
    const isOnRow = before?.y === last?.y && last?.y === point.y;
    if (before && (isOnColumn || isOnRow)) corners.pop();
    corners.push(point);
  }
  return corners;
}
