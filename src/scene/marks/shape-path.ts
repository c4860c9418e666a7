import { type Point, type Rect, roundPx } from "../../base/geometry.ts";

/*
 * Outlines as SVG path data: absolute commands only, numbers rounded to 1/100.
 */

/** A number of path data. */
const n = (value: number): string => String(roundPx(value));

/** A closed outline through the points. */
export function polygonPath(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join("L")}Z`;
}

/** A rhombus that touches the middle of each side of the box. */
export function diamondPath({ x, y, width, height }: Rect): string {
  return polygonPath([
    { x: x + width / 2, y },
    { x: x + width, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x, y: y + height / 2 },
  ]);
}

/** A box with points at its left and right, `cut` pixels long. */
export function hexagonPath({ x, y, width, height }: Rect, cut: number): string {
  const inset = Math.min(cut, width / 2);
  return polygonPath([
    { x: x + inset, y },
    { x: x + width - inset, y },
    { x: x + width, y: y + height / 2 },
    { x: x + width - inset, y: y + height },
    { x: x + inset, y: y + height },
    { x, y: y + height / 2 },
  ]);
}

/** A box with its four corners cut off. */
export function octagonPath({ x, y, width, height }: Rect, cut: number): string {
  const inset = Math.min(cut, width / 2, height / 2);
  return polygonPath([
    { x: x + inset, y },
    { x: x + width - inset, y },
    { x: x + width, y: y + inset },
    { x: x + width, y: y + height - inset },
    { x: x + width - inset, y: y + height },
    { x: x + inset, y: y + height },
    { x, y: y + height - inset },
    { x, y: y + inset },
  ]);
}

/** The bar at the left edge of a card: as high as the card, its left corners as round as the card's. */
export function leftBarPath({ x, y, height }: Rect, width: number, radius: number): string {
  const round = Math.min(radius, width, height / 2);
  return [
    `M${n(x + width)} ${n(y)}L${n(x + round)} ${n(y)}`,
    `Q${n(x)} ${n(y)} ${n(x)} ${n(y + round)}`,
    `L${n(x)} ${n(y + height - round)}`,
    `Q${n(x)} ${n(y + height)} ${n(x + round)} ${n(y + height)}`,
    `L${n(x + width)} ${n(y + height)}Z`,
  ].join("");
}

/** A box whose upper corners are round and whose lower ones are not: the header of a frame. */
export function tabPath({ x, y, width, height }: Rect, radius: number): string {
  const round = Math.min(radius, width / 2, height);
  return [
    `M${n(x)} ${n(y + height)}L${n(x)} ${n(y + round)}`,
    `Q${n(x)} ${n(y)} ${n(x + round)} ${n(y)}`,
    `L${n(x + width - round)} ${n(y)}`,
    `Q${n(x + width)} ${n(y)} ${n(x + width)} ${n(y + round)}`,
    `L${n(x + width)} ${n(y + height)}Z`,
  ].join("");
}

/**
 * The header of a stage: a notch at its left and a point at its right, each `depth` pixels deep; the point reaches
 * `overhang` pixels over the box into the notch of the next one.
 */
export function chevronPath(box: Rect, depth: number, ends: { isFirst: boolean; overhang: number }): string {
  const { x, y, width, height } = box;
  const right = x + width + ends.overhang;
  return polygonPath([
    { x, y },
    { x: right - depth, y },
    { x: right, y: y + height / 2 },
    { x: right - depth, y: y + height },
    { x, y: y + height },
    ...(ends.isFirst ? [] : [{ x: x + depth, y: y + height / 2 }]),
  ]);
}

/** A right-angled line with rounded corners; where two corners are near, the radius shrinks to half their distance. */
export function roundedLinePath(points: readonly Point[], radius: number): string {
  const parts: string[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) parts.push(`M${n(point.x)} ${n(point.y)}`);
    else if (!after) parts.push(`L${n(point.x)} ${n(point.y)}`);
    else {
      const round = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      const enter = towards(point, before, round);
      const leave = towards(point, after, round);
      parts.push(`L${n(enter.x)} ${n(enter.y)}Q${n(point.x)} ${n(point.y)} ${n(leave.x)} ${n(leave.y)}`);
    }
  });
  return parts.join("");
}

/** A filled arrowhead whose tip is `tip`, seen from `from`; `back` is the middle of its base. */
export function arrowhead(
  tip: Point,
  from: Point,
  size: { length: number; width: number },
): { d: string; back: Point } {
  const length = Math.min(size.length, distance(from, tip));
  const back = towards(tip, from, length);
  const side = {
    x: ((tip.y - back.y) / (length || 1)) * (size.width / 2),
    y: ((back.x - tip.x) / (length || 1)) * (size.width / 2),
  };
  const d = polygonPath([tip, { x: back.x + side.x, y: back.y + side.y }, { x: back.x - side.x, y: back.y - side.y }]);
  return { d, back };
}

/** The open head of a line: two strokes that meet at its tip. */
export function openHeadPath(tip: Point, from: Point, size: { length: number; width: number }): string {
  const { back } = arrowhead(tip, from, size);
  const length = distance(back, tip) || 1;
  const side = {
    x: ((tip.y - back.y) / length) * (size.width / 2),
    y: ((back.x - tip.x) / length) * (size.width / 2),
  };
  const wings = [back.x + side.x, back.y + side.y, back.x - side.x, back.y - side.y] as const;
  return `M${n(wings[0])} ${n(wings[1])}L${n(tip.x)} ${n(tip.y)}L${n(wings[2])} ${n(wings[3])}`;
}

/** Depth of the elliptic lid of a cylinder of this height, in pixels. */
export function lidDepth(height: number): number {
  return Math.min(7, height / 5);
}

/** A drum: where data is kept. */
export function cylinderPath({ x, y, width, height }: Rect): string {
  const lid = lidDepth(height);
  const radii = `${n(width / 2)} ${n(lid)}`;
  return [
    `M${n(x)} ${n(y + lid)}A${radii} 0 0 1 ${n(x + width)} ${n(y + lid)}`,
    `L${n(x + width)} ${n(y + height - lid)}A${radii} 0 0 1 ${n(x)} ${n(y + height - lid)}`,
    `L${n(x)} ${n(y + lid)}A${radii} 0 0 0 ${n(x + width)} ${n(y + lid)}`,
  ].join("");
}

/** A label with a point at its left. */
export function tagPath({ x, y, width, height }: Rect): string {
  const cut = Math.min(10, width / 4, height / 2);
  return polygonPath([
    { x: x + cut, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x: x + cut, y: y + height },
    { x, y: y + height / 2 },
  ]);
}

/** A sheet whose upper right corner is folded down. */
export function foldedCornerPath({ x, y, width, height }: Rect): string {
  const fold = Math.min(10, width / 4, height / 4);
  const sheet = polygonPath([
    { x, y },
    { x: x + width - fold, y },
    { x: x + width, y: y + fold },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]);
  return `${sheet}M${n(x + width - fold)} ${n(y)}L${n(x + width - fold)} ${n(y + fold)}L${n(x + width)} ${n(y + fold)}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
