import { overlaps, type Point, type Rect, roundPx } from "../../base/geometry.ts";
import type { Mark, Paint } from "../scene.ts";
import { arrowhead } from "../marks/shape-path.ts";

const width = 1.3;
const dash = [2, 3] as const;
const headSize = { length: 9, width: 7 } as const;

/** A thin straight arrow between two boxes, from border to border; nothing where they overlap. */
export function moveArrow(from: Rect, to: Rect, paint: Paint): readonly Mark[] {
  if (overlaps(from, to)) return [];
  const [start, end] = [middleOf(from), middleOf(to)];
  const [tail, tip] = [onBorder(from, end), onBorder(to, start)];
  const { d, back } = arrowhead(tip, tail, headSize);
  return [
    {
      type: "path",
      d: `M${roundPx(tail.x)} ${roundPx(tail.y)}L${roundPx(back.x)} ${roundPx(back.y)}`,
      stroke: { paint, width, dash },
    },
    { type: "path", d, fill: paint },
  ];
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
