import type { Point, Rect } from "../../base/geometry.ts";

/**
 * The pieces of a right-angled line that lie outside a box, in order; each has at least two points. A line that does not
 * meet the box stays whole.
 */
export function cutLine(points: readonly Point[], hole: Rect): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    for (const [start, end] of partsOutside(from, to, hole)) {
      const piece = pieces.at(-1);
      const last = piece?.at(-1);
      if (piece && last && isSame(last, start)) piece.push(end);
      else pieces.push([start, end]);
    }
  });
  return pieces;
}

function partsOutside(from: Point, to: Point, hole: Rect): readonly (readonly [Point, Point])[] {
  const inside = insideOf(from, to, hole);
  if (!inside) return [[from, to]];
  const [enter, leave] = inside;
  const parts: readonly (readonly [Point, Point])[] = [
    [from, enter],
    [leave, to],
  ];
  return parts.filter(([start, end]) => !isSame(start, end));
}

/** Where a segment enters and leaves a box; undefined when they share no length. */
function insideOf(from: Point, to: Point, { x, y, width, height }: Rect): readonly [Point, Point] | undefined {
  const isLevel = from.y === to.y;
  const [across, low, high] = isLevel ? [from.y, x, x + width] : [from.x, y, y + height];
  const [side, end] = isLevel ? [y, y + height] : [x, x + width];
  if (across <= side || across >= end) return undefined;
  const [start, stop] = isLevel ? [from.x, to.x] : [from.y, to.y];
  const [enter, leave] = [start, stop].map((value) => Math.min(high, Math.max(low, value)));
  if (enter === undefined || leave === undefined || enter === leave) return undefined;
  const at = (value: number): Point => (isLevel ? { x: value, y: from.y } : { x: from.x, y: value });
  return [at(enter), at(leave)];
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}
