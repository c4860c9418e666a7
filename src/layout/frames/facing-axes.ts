import type { Point, Rect } from "../../base/geometry.ts";

/**
 * The two ways of a picture whose sides face each other: `u` runs from the one side to the other, `v` along them. To the
 * right `u` is x, down it is y.
 */
export interface Axes {
  readonly isDown: boolean;
  /** What a size takes along `u` and along `v`. */
  u(size: Size): number;
  v(size: Size): number;
  point(u: number, v: number): Point;
  rect(place: Place): Rect;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly u: number;
  readonly v: number;
  /** Lengths along `u` and `v`. */
  readonly du: number;
  readonly dv: number;
}

export function axesOf(direction: "right" | "down"): Axes {
  if (direction === "right") {
    return {
      isDown: false,
      u: ({ width }) => width,
      v: ({ height }) => height,
      point: (x, y) => ({ x, y }),
      rect: ({ u, v, du, dv }) => ({ x: u, y: v, width: du, height: dv }),
    };
  }
  return {
    isDown: true,
    u: ({ height }) => height,
    v: ({ width }) => width,
    point: (y, x) => ({ x, y }),
    rect: ({ u, v, du, dv }) => ({ x: v, y: u, width: dv, height: du }),
  };
}

/** A box of that size in the middle of a place. */
export function inMiddle(axes: Axes, size: Size, { u, v }: { readonly u: number; readonly v: number }): Rect {
  const [du, dv] = [axes.u(size), axes.v(size)];
  return axes.rect({ u: u - du / 2, v: v - dv / 2, du, dv });
}
