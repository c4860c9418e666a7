import type { Point, Rect } from "../../src/base/geometry.ts";
import type { PlacedText } from "../../src/layout/laid-out-graph.ts";

/*
 * What the judges of pictures measure with.
 */

/** The area that a text takes: ascent 0.88 and descent 0.24 of the size, which hold Latin and Chinese glyphs. */
export function textBoxes(text: PlacedText, scale: number): readonly Rect[] {
  return text.lines.map((line) => {
    const width = line.width * scale;
    const x = text.anchor === "start" ? line.x : text.anchor === "end" ? line.x - width : line.x - width / 2;
    return { x, y: line.y - 0.88 * text.size, width, height: 1.12 * text.size };
  });
}

/** Whether a text stands in the rhombus of a box. */
export function isInDiamond(diamond: Rect, box: Rect): boolean {
  const [cx, cy] = [diamond.x + diamond.width / 2, diamond.y + diamond.height / 2];
  const dx = Math.max(Math.abs(box.x - cx), Math.abs(box.x + box.width - cx)) / (diamond.width / 2);
  const dy = Math.max(Math.abs(box.y - cy), Math.abs(box.y + box.height - cy)) / (diamond.height / 2);
  // The corners of a line of text are empty: a tenth is left for them.
  return dx + dy <= 1.1;
}

/** One straight piece of a line. */
export interface Run {
  readonly a: Point;
  readonly b: Point;
}

/** Whether two pieces lie on one line and share more than a pixel of it. */
export function sharesLine(one: Run, other: Run): boolean {
  for (const [along, across] of [
    ["x", "y"],
    ["y", "x"],
  ] as const) {
    if (one.a[across] !== one.b[across] || other.a[across] !== other.b[across]) continue;
    if (Math.abs(one.a[across] - other.a[across]) > 0.5) continue;
    const from = Math.max(Math.min(one.a[along], one.b[along]), Math.min(other.a[along], other.b[along]));
    const to = Math.min(Math.max(one.a[along], one.b[along]), Math.max(other.a[along], other.b[along]));
    if (to - from > 1) return true;
  }
  return false;
}

/** Number of right-angled crossings between routes and of bends in them. */
export function countCrossingsAndBends(routes: readonly (readonly Point[])[]): {
  readonly crossings: number;
  readonly bends: number;
} {
  const runs = routes.map((points) => segments(points));
  let crossings = 0;
  runs.forEach((one, index) => {
    for (const other of runs.slice(index + 1)) {
      for (const [a, b] of one) for (const [c, d] of other) if (cross(a, b, c, d)) crossings++;
    }
  });
  const bends = routes.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0);
  return { crossings, bends };
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

export function segments(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] as Point, point] as const);
}

/** Whether a right-angled segment has a point strictly inside a box; running along its border is not inside. */
export function segmentEnters(a: Point, b: Point, box: Rect): boolean {
  const inner = shrink(box);
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return left < inner.x + inner.width && right > inner.x && top < inner.y + inner.height && bottom > inner.y;
}

export function isOnBorder(box: Rect, { x, y }: Point): boolean {
  const tolerance = 0.02;
  const isOnX = Math.abs(x - box.x) <= tolerance || Math.abs(x - box.x - box.width) <= tolerance;
  const isOnY = Math.abs(y - box.y) <= tolerance || Math.abs(y - box.y - box.height) <= tolerance;
  const isInX = x >= box.x - tolerance && x <= box.x + box.width + tolerance;
  const isInY = y >= box.y - tolerance && y <= box.y + box.height + tolerance;
  return (isOnX && isInY) || (isOnY && isInX);
}

export function shrink({ x, y, width, height }: Rect): Rect {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
}

export function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function hull(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function firstLine(text: PlacedText): string {
  return text.lines[0]?.text ?? "";
}
