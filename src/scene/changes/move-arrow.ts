import { overlaps, type Point, type Rect, roundPx } from "../../base/geometry.ts";
import type { Mark, Paint } from "../scene.ts";
import { arrowhead } from "../marks/shape-path.ts";

/** Of the line, and of the arrowhead, in pixels. */
export const moveLine = { width: 1.3, dash: [2, 3], head: { length: 9, width: 7 } } as const;

/** Space between the arrow and what it makes room for, and the shortest piece that is still drawn, in pixels. */
const air = 3;
const leastPiece = 4;

/**
 * A thin straight arrow between two boxes, from border to border, with a gap where it would cross one of `holes`; nothing
 * where the two overlap.
 */
export function moveArrow(
  from: Rect,
  to: Rect,
  { paint, holes = [] }: { readonly paint: Paint; readonly holes?: readonly Rect[] },
): readonly Mark[] {
  if (overlaps(from, to)) return [];
  const [start, end] = [middleOf(from), middleOf(to)];
  const [tail, tip] = [onBorder(from, end), onBorder(to, start)];
  const { d, back } = arrowhead(tip, tail, moveLine.head);
  return [
    {
      type: "path",
      d: piecesOutside([tail, back], holes).map(pieceData).join(""),
      stroke: { paint, width: moveLine.width, dash: moveLine.dash },
    },
    { type: "path", d, fill: paint },
  ];
}

type Piece = readonly [from: Point, to: Point];

function pieceData([from, to]: Piece): string {
  return `M${roundPx(from.x)} ${roundPx(from.y)}L${roundPx(to.x)} ${roundPx(to.y)}`;
}

/** What is left of a straight line outside of all boxes; all of it where nothing would be left. */
function piecesOutside([from, to]: Piece, holes: readonly Rect[]): readonly Piece[] {
  const at = (share: number): Point => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const gaps = holes.flatMap((hole) => [sharesInside([from, to], hole)].filter((gap) => gap !== undefined));
  const pieces: Piece[] = [];
  let start = 0;
  for (const [enter, leave] of [...gaps.sort(([a], [b]) => a - b), [1, 1] as const]) {
    if ((enter - start) * length > leastPiece) pieces.push([at(start), at(enter)]);
    start = Math.max(start, leave);
  }
  return pieces.length > 0 ? pieces : [[from, to]];
}

/** Where a line enters and leaves a box, as shares of its length (Liang and Barsky, 1984); `undefined` where it does not. */
function sharesInside([from, to]: Piece, box: Rect): readonly [enter: number, leave: number] | undefined {
  let [enter, leave] = [0, 1];
  const sides: readonly (readonly [start: number, step: number, low: number, high: number])[] = [
    [from.x, to.x - from.x, box.x - air, box.x + box.width + air],
    [from.y, to.y - from.y, box.y - air, box.y + box.height + air],
  ];
  for (const [start, step, low, high] of sides) {
    if (step === 0 && (start <= low || start >= high)) return undefined;
    if (step === 0) continue;
    const [one, other] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter < leave ? [enter, leave] : undefined;
}

function middleOf({ x, y, width: across, height }: Rect): Point {
  return { x: x + across / 2, y: y + height / 2 };
}

/** Where the line from the middle of a box to a point outside leaves it. */
function onBorder(box: Rect, target: Point): Point {
  const { x, y } = middleOf(box);
  const [dx, dy] = [target.x - x, target.y - y];
  const share = Math.min(box.width / 2 / Math.max(Math.abs(dx), 0.01), box.height / 2 / Math.max(Math.abs(dy), 0.01));
  return { x: x + dx * share, y: y + dy * share };
}
