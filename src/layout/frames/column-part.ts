import type { Point, Rect } from "../../base/geometry.ts";
import type { ElkLine, ElkPart, PartPlaces, PlacedLinePath } from "../elk-diagram.ts";
import { rightAngled } from "../right-angled.ts";
import { placesFrom, spotsOf } from "./stacked-part.ts";

/*
 * A part of a diagram that the layout engine could not lay out: all boxes in one column, all lines in a gutter at their
 * right. Every line leaves its box at the right, runs down in a track of its own and comes back. Its label lies on that
 * run in the gap below a box, where no line goes across.
 */

const track = 12;
/** Between the column and the first track: an arrow has room. */
const firstTrack = 20;
/** In a gap: above the labels, below them, and between the ways of loops back to their box. */
const labelTop = 8;
const labelBottom = 8;
const loopTrack = 6;
/** The least between two boxes. */
const leastGap = 18;

/** Places of a part with lines, without an engine. */
export function columnPart(part: ElkPart): PartPlaces {
  const labelHeight = Math.max(0, ...part.lines.map(({ label }) => label?.height ?? 0));
  const loops = loopPlaces(part);
  const mostLoops = Math.max(0, ...loops.map((place) => place + 1));
  const spots = spotsOf(part, { gap: leastGap + labelTop + labelHeight + labelBottom + mostLoops * loopTrack });
  const boxes = part.boxes.map((_, index) => spots.find(({ key }) => key === `n${index}`)?.box ?? nowhere);
  const ports = portsOf(part);
  let edge = Math.max(0, ...spots.map(({ box }) => box.x + box.width)) + firstTrack;
  const lines = part.lines.map((line, index): PlacedLinePath => {
    const width = Math.max(track, line.label?.width ?? 0);
    const x = edge + width / 2;
    edge += width + part.lineWidth;
    const [from, to] = [boxes[line.from] ?? nowhere, boxes[line.to] ?? nowhere];
    const start = portAt(from, ports[index]?.from);
    const turned = from.y + from.height + labelTop + labelHeight + labelBottom + (loops[index] ?? 0) * loopTrack;
    const points =
      line.from === line.to
        ? loopAround(from, { start, x, turned, share: ports[index]?.to ?? 0.5 })
        : [start, { x, y: start.y }, { x, y: portAt(to, ports[index]?.to).y }, portAt(to, ports[index]?.to)];
    return { points: rightAngled(points), ...labelBelow(line, x, from.y <= to.y ? from : to) };
  });
  return placesFrom(part, spots, lines);
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

function labelBelow({ label }: ElkLine, x: number, { y, height }: Rect): { readonly label?: Rect } {
  return label ? { label: { x: x - label.width / 2, y: y + height + labelTop, ...label } } : {};
}

/** From the right of a box through the gap below it to its floor. */
function loopAround(
  box: Rect,
  {
    start,
    x,
    turned,
    share,
  }: { readonly start: Point; readonly x: number; readonly turned: number; readonly share: number },
): readonly Point[] {
  const end = { x: box.x + box.width * share, y: box.y + box.height };
  return [start, { x, y: start.y }, { x, y: turned }, { x: end.x, y: turned }, end];
}

/** For each loop how many loops of its box come before it; -1 for other lines. */
function loopPlaces({ lines }: ElkPart): readonly number[] {
  return lines.map(({ from, to }, index) =>
    from === to ? lines.slice(0, index).filter((other) => other.from === from && other.to === from).length : -1,
  );
}

/** For both ends of each line the share of the height of its box, so that those of one box lie apart. */
function portsOf({ boxes, lines }: ElkPart): readonly { readonly from: number; readonly to: number }[] {
  const counts = boxes.map(() => 0);
  const take = (box: number): number => (counts[box] = (counts[box] ?? 0) + 1);
  const order = lines.map(({ from, to }) => ({ from: take(from), to: take(to) }));
  return lines.map(({ from, to }, index) => ({
    from: (order[index]?.from ?? 1) / ((counts[from] ?? 0) + 1),
    to: (order[index]?.to ?? 1) / ((counts[to] ?? 0) + 1),
  }));
}

function portAt({ x, y, width, height }: Rect, share = 0.5): Point {
  return { x: x + width, y: y + height * share };
}
