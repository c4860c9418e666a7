import type { Point } from "../../base/geometry.ts";

/** Something measured that has no place yet: its size, and how to place it by its top left corner. */
export interface Sized<T> {
  readonly width: number;
  readonly height: number;
  placeAt(corner: Point): T;
}

/** Things in rows from left to right, as many per row as fit `width`; rows keep their order and are as high as needed. */
export function inRows<T>(
  things: readonly Sized<T>[],
  { width, gap }: { readonly width: number; readonly gap: number },
): Sized<readonly T[]> {
  const places: { readonly thing: Sized<T>; readonly x: number; readonly y: number }[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let widest = 0;
  for (const thing of things) {
    if (x > 0 && x + thing.width > width + 0.01) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    places.push({ thing, x, y });
    widest = Math.max(widest, x + thing.width);
    rowHeight = Math.max(rowHeight, thing.height);
    x += thing.width + gap;
  }
  return {
    width: widest,
    height: y + rowHeight,
    placeAt: (corner) => places.map((place) => place.thing.placeAt({ x: corner.x + place.x, y: corner.y + place.y })),
  };
}
