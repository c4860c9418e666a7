import type { Point, Rect } from "../../base/geometry.ts";

/**
 * The two ways of a path: `u` runs along it, `v` across, below 0 where the names of stations stand and above 0 where all
 * other ways run. To the right `u` is x and `v` is y; down, `u` is y and names stand at the right.
 */
export interface PathAxes {
  readonly isDown: boolean;
  /** Between two stations, in pixels. */
  readonly pitch: number;
  /** `u` of a station. */
  at(column: number): number;
  /** What a size takes along `u` and along `v`. */
  along(size: Size): number;
  across(size: Size): number;
  point(u: number, v: number): Point;
  rect(place: Place): Rect;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly u: number;
  readonly v: number;
  /** Lengths along `u` and `v`. */
  readonly du: number;
  readonly dv: number;
}

export function pathAxes(direction: "right" | "down", pitch: number): PathAxes {
  const at = (column: number): number => (column + 0.5) * pitch;
  if (direction === "right") {
    return {
      ...{ isDown: false, pitch, at },
      along: ({ width }) => width,
      across: ({ height }) => height,
      point: (x, y) => ({ x, y }),
      rect: ({ u, v, du, dv }) => ({ x: u, y: v, width: du, height: dv }),
    };
  }
  return {
    ...{ isDown: true, pitch, at },
    along: ({ height }) => height,
    across: ({ width }) => width,
    point: (u, v) => ({ x: -v, y: u }),
    rect: ({ u, v, du, dv }) => ({ x: -v - dv, y: u, width: dv, height: du }),
  };
}
