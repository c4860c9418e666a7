import { type Point, type Rect, roundPx } from "../../base/geometry.ts";
import { arrowhead } from "../marks/shape-path.ts";
import type { Mark, Paint } from "../scene.ts";
import { moveLine } from "./move-arrow.ts";

export interface Move {
  readonly from: Rect;
  readonly to: Rect;
}

/** How far outside the table the first arrow runs, and the others beside it, in pixels. */
const first = { left: 8, above: 6 } as const;
const step = 5;
/** More run on the last of these tracks. */
const tracks = { left: 4, above: 1 } as const;

/** Thin arrows between rows of a table at its left, or between its columns above them: they cross nothing of it. */
export function bracketArrows(moves: readonly Move[], side: "left" | "above", paint: Paint): readonly Mark[] {
  return moves.flatMap(({ from, to }, index): readonly Mark[] => {
    const out = first[side] + step * Math.min(index, tracks[side] - 1);
    const [start, end] = [edgeOf(from, side), edgeOf(to, side)];
    const isLeft = side === "left";
    const track = isLeft ? Math.min(start.x, end.x) - out : Math.min(start.y, end.y) - out;
    const corners = [start, end].map(({ x, y }): Point => (isLeft ? { x: track, y } : { x, y: track }));
    const [turn = start, before = end] = corners;
    const { d, back } = arrowhead(end, before, moveLine.head);
    const line = [start, turn, before, back].map(({ x, y }) => `${roundPx(x)} ${roundPx(y)}`).join("L");
    return [
      { type: "path", d: `M${line}`, stroke: { paint, width: moveLine.width, dash: moveLine.dash } },
      { type: "path", d, fill: paint },
    ];
  });
}

/** The middle of the left or the upper edge. */
function edgeOf({ x, y, width, height }: Rect, side: "left" | "above"): Point {
  return side === "left" ? { x, y: y + height / 2 } : { x: x + width / 2, y };
}
