import type { Rect } from "../base/geometry.ts";
import { readPath } from "./path-data.ts";
import type { Mark, TextMark } from "./scene.ts";

/** Corners of a box. */
interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The box of what a mark draws, without the width of its lines; `undefined` for a group that draws nothing. Text is as
 * wide as measured and as high as its size; of curves the control points count, so that a box may be a little large.
 */
export function boxOfMark(mark: Mark): Rect | undefined {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  extend(extent, mark);
  if (extent.right < extent.left) return undefined;
  const { left, top, right, bottom } = extent;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function extend(extent: Extent, mark: Mark): void {
  switch (mark.type) {
    case "group":
      for (const inner of mark.marks) extend(extent, inner);
      return;
    case "rect":
    case "image":
      return include(extent, mark.box);
    case "circle": {
      const { center, radius } = mark;
      return include(extent, { x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius });
    }
    case "text":
      return include(extent, textBox(mark));
    case "path":
      return includePath(extent, mark.d);
  }
}

function include(extent: Extent, { x, y, width, height }: Rect): void {
  extent.left = Math.min(extent.left, x);
  extent.top = Math.min(extent.top, y);
  extent.right = Math.max(extent.right, x + width);
  extent.bottom = Math.max(extent.bottom, y + height);
}

function textBox({ x, y, width, size, anchor }: TextMark): Rect {
  const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
  // Chinese glyphs stand about 0.86 of their size above the baseline.
  return { x: start, y: y - size * 0.86, width, height: size };
}

function includePath(extent: Extent, d: string): void {
  for (const { coordinates } of readPath(d)) {
    for (let at = 0; at < coordinates.length; at += 2) {
      include(extent, { x: coordinates[at] ?? 0, y: coordinates[at + 1] ?? 0, width: 0, height: 0 });
    }
  }
}
