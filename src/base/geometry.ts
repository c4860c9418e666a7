/** A point in absolute pixels of the picture: origin top left, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle in absolute pixels: `x`, `y` is its top left corner. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A length or coordinate in pixels, rounded to 1/100, so that the same picture gives the same bytes everywhere. */
export function roundPx(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** Whether two rectangles share some area. Touching edges do not count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether `inner` lies in `outer`, with a tolerance in pixels for rounding. */
export function contains(outer: Rect, inner: Rect, tolerance = 0.01): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}
