import type { GroupBox } from "../worker/api.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** Where the picture lies on the screen: a point of the picture times `scale`, plus `x` and `y`, in CSS pixels. */
export interface View extends Point {
  readonly scale: number;
}

export const smallestScale = 0.05;
export const largestScale = 6;

/** Free pixels around a fitted picture. */
const fitMargin = 16;

/** A small picture is not blown up beyond this when it is fitted. */
const largestFit = 1.6;

export function limitScale(scale: number): number {
  return Math.min(largestScale, Math.max(smallestScale, scale));
}

/** The view that shows a part of the picture whole, in the middle of the port. */
export function fitView(part: Rect, port: Size, largest = largestFit): View {
  const across = (port.width - 2 * fitMargin) / Math.max(1, part.width);
  const down = (port.height - 2 * fitMargin) / Math.max(1, part.height);
  const scale = limitScale(Math.min(largest, across, down));
  return {
    scale,
    x: port.width / 2 - (part.x + part.width / 2) * scale,
    y: port.height / 2 - (part.y + part.height / 2) * scale,
  };
}

/** Another scale; the point of the picture under `at` (on the screen) stays there. */
export function zoomAt(view: View, factor: number, at: Point): View {
  const scale = limitScale(view.scale * factor);
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

export function panBy(view: View, by: Point): View {
  return { ...view, x: view.x + by.x, y: view.y + by.y };
}

/** So much of the picture can always be seen, in pixels. */
const least = 60;

/** The nearest view in which the picture is not lost beyond the edges. */
export function keepInSight(view: View, picture: Size, port: Size): View {
  const side = (place: number, length: number, room: number): number =>
    Math.min(room - Math.min(least, length), Math.max(Math.min(least, length) - length, place));
  return {
    ...view,
    x: side(view.x, picture.width * view.scale, port.width),
    y: side(view.y, picture.height * view.scale, port.height),
  };
}

export function toScreen(view: View, { x, y, width, height }: Rect): Rect {
  return {
    x: x * view.scale + view.x,
    y: y * view.scale + view.y,
    width: width * view.scale,
    height: height * view.scale,
  };
}

export function toPicture(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

/** What of the picture the port shows. */
export function shownPart(view: View, port: Size): Rect {
  return { ...toPicture(view, { x: 0, y: 0 }), width: port.width / view.scale, height: port.height / view.scale };
}

export function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The same scale, with the middle of `box` in the middle of the port. */
export function centreView(view: View, box: Rect, port: Size): View {
  const middle = centreOf(box);
  return { ...view, x: port.width / 2 - middle.x * view.scale, y: port.height / 2 - middle.y * view.scale };
}

/** The same view when `box` is whole in the port, else the shortest move that brings it there. */
export function revealView(view: View, box: Rect, port: Size): View {
  const screen = toScreen(view, box);
  const move = (from: number, length: number, room: number): number => {
    // What is larger than the port is shown when it fills the port.
    if (length > room) return from > 0 ? -from : Math.max(0, room - (from + length));
    const margin = Math.min(24, (room - length) / 2);
    if (from < margin) return margin - from;
    return Math.min(0, room - margin - (from + length));
  };
  return panBy(view, {
    x: move(screen.x, screen.width, port.width),
    y: move(screen.y, screen.height, port.height),
  });
}

/** The view in which the middle of a shape stays where it was on the screen although it moved in the picture. */
export function keepAnchor(view: View, before: Rect, after: Rect): View {
  const from = centreOf(before);
  const to = centreOf(after);
  return panBy(view, { x: (from.x - to.x) * view.scale, y: (from.y - to.y) * view.scale });
}

export interface Move {
  readonly before: Point;
  readonly after: Point;
  readonly viewBefore: View;
  readonly viewAfter: View;
}

/**
 * First, last, invert, play: by how much a shape must be shifted, in pixels of the picture, to stand where it stood.
 * The views have the same scale; a change of scale is glided by the whole picture.
 */
export function glideDelta({ before, after, viewBefore, viewAfter }: Move): Point {
  const { scale } = viewAfter;
  return {
    x: before.x - after.x + (viewBefore.x - viewAfter.x) / scale,
    y: before.y - after.y + (viewBefore.y - viewAfter.y) / scale,
  };
}

export function unionOf(boxes: readonly Rect[]): Rect | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Square pixels that two boxes share. */
export function overlapArea(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}

export function holds(box: Rect, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The views between two, for `part` from 0 to 1: the scale by ratio, so that zooming looks even. */
export function viewBetween(from: View, to: View, part: number): View {
  const zoom = Math.log(to.scale / from.scale);
  const scale = from.scale * Math.exp(zoom * part);
  const share = zoom === 0 ? part : Math.expm1(zoom * part) / Math.expm1(zoom);
  return { scale, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The key of the shape nearest to a point among those that are not lines: what the eye rests on. */
export function nearestKey(boxes: Readonly<Record<string, GroupBox>>, at: Point): string | undefined {
  let best: { key: string; distance: number } | undefined;
  for (const [key, box] of Object.entries(boxes)) {
    if (box.subject === undefined || box.role === "route") continue;
    const middle = centreOf(box);
    const distance = Math.hypot(middle.x - at.x, middle.y - at.y);
    if (!best || distance < best.distance) best = { key, distance };
  }
  return best?.key;
}
