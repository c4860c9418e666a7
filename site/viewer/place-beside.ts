import { centreOf, overlapArea, type Point, type Rect, type Size } from "./geometry.ts";

/** Something on the screen that shall stay in sight. */
export interface Obstacle {
  readonly box: Rect;
  /** How bad it is to cover it; 1 for any shape. */
  readonly weight: number;
}

export interface Surroundings {
  /** What is placed stays in it. */
  readonly port: Size;
  readonly obstacles: readonly Obstacle[];
  /** The whole picture: beyond it nothing is covered. */
  readonly picture: Rect;
  /** Square pixels of a shape that may be covered to be one pixel nearer. */
  readonly patience: number;
}

/** Pixels between a shape and what is placed beside it. */
const gap = 10;

/** Pixels kept free at the edges of the port. */
const margin = 6;

/**
 * The corner of a box beside a shape, never over it: above, below or at a side of it, or beyond the picture where it
 * covers less of what stands around.
 */
export function placeBeside(shape: Rect, size: Size, { port, obstacles, picture, patience }: Surroundings): Point {
  const near = obstacles.filter(({ box }) => overlapArea(box, { x: 0, y: 0, ...port }) > 0);
  const middle = centreOf(shape);
  const costOf = (place: Point): number => {
    const box = { ...place, ...size };
    const covered = near.reduce((sum, { box: other, weight }) => sum + weight * overlapArea(box, other), 0);
    return covered + patience * distance(middle, box) + (overlapArea(box, shape) > 0 ? 1e9 : 0);
  };
  let best: { readonly place: Point; readonly cost: number } | undefined;
  for (const wanted of candidates(shape, size, picture)) {
    const place = {
      x: within(wanted.x, size.width, port.width),
      y: within(wanted.y, size.height, port.height),
    };
    const cost = costOf(place);
    if (!best || cost < best.cost - 1) best = { place, cost };
  }
  return best?.place ?? { x: margin, y: margin };
}

/** Places at the four sides of the shape, then at those of the picture; the middle of a side before its ends. */
function candidates(shape: Rect, { width, height }: Size, picture: Rect): readonly Point[] {
  const row = [shape.y + (shape.height - height) / 2, shape.y, shape.y + shape.height - height];
  const column = [shape.x + (shape.width - width) / 2, shape.x, shape.x + shape.width - width];
  return [shape, picture].flatMap((box) => {
    const levels = [box.y - gap - height, box.y + box.height + gap];
    const sides = [box.x + box.width + gap, box.x - gap - width];
    return [
      ...levels.flatMap((y) => column.map((x) => ({ x, y }))),
      ...sides.flatMap((x) => row.map((y) => ({ x, y }))),
    ];
  });
}

/** From a point to the nearest part of a box. */
function distance({ x, y }: Point, box: Rect): number {
  const across = Math.max(box.x - x, 0, x - box.x - box.width);
  const down = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(across, down);
}

function within(at: number, length: number, room: number): number {
  return Math.max(margin, Math.min(room - length - margin, at));
}
