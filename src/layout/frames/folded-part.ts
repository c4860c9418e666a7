import type { Point, Rect } from "../../base/geometry.ts";
import type { ElkBox, ElkLine, ElkPart, PartPlaces, PlacedLinePath } from "../elk-diagram.ts";
import { rightAngled } from "../right-angled.ts";
import { distanceFrom } from "./pack-blocks.ts";

/*
 * A long chain of layers, such as the states of a customer, is no picture for a page. It is folded as text is: its layers
 * stand in rows, each laid out by itself. A line between two rows runs to the edge of its row, and from there beside and
 * between the rows, where nothing else stands, so that it meets neither boxes nor words.
 */

/** Between two rows, and between two lines beside or between them, in pixels. */
const rowGap = 44;
const trackGap = 14;
const mostRows = 4;

type Side = "left" | "right";

export interface FoldOptions {
  /** Lays out one row. */
  place(row: ElkPart): Promise<PartPlaces>;
  /** Width / height that the picture should have. */
  readonly shape: number;
}

/** The part in the number of rows that suits the shape best; as it was where one row does. */
export async function foldedPart(part: ElkPart, whole: PartPlaces, options: FoldOptions): Promise<PartPlaces> {
  let best = whole;
  for (let rows = 2; rows <= mostRows; rows++) {
    const homes = rowsOfBoxes(whole, rows);
    if (!homes) break;
    const folded = await inRows(part, { whole, homes, rows, place: options.place });
    if (distanceFrom(folded, options.shape) < distanceFrom(best, options.shape) * 0.9) best = folded;
  }
  return best;
}

/** Row of each box, of equally long rows; `undefined` where a row would be empty. A layer stays whole. */
function rowsOfBoxes({ boxes, width }: PartPlaces, rows: number): readonly number[] | undefined {
  const order = boxes.map((_, index) => index).sort((a, b) => middle(boxes[a]) - middle(boxes[b]));
  const homes = boxes.map(() => 0);
  let [right, row] = [-Infinity, 0];
  for (const index of order) {
    const box = boxes[index];
    if (!box) continue;
    if (box.x >= right) row = Math.min(rows - 1, Math.floor((middle(box) / width) * rows));
    right = Math.max(right, box.x + box.width);
    homes[index] = row;
  }
  return new Set(homes).size === rows ? homes : undefined;
}

function middle(box: Rect | undefined): number {
  return box ? box.x + box.width / 2 : 0;
}

interface Folding {
  readonly whole: PartPlaces;
  /** Row of each box. */
  readonly homes: readonly number[];
  readonly rows: number;
  place(row: ElkPart): Promise<PartPlaces>;
}

/** A line between two rows: the sides of the rows at which it leaves and arrives. */
interface Crossing {
  readonly line: number;
  readonly from: { readonly row: number; readonly side: Side };
  readonly to: { readonly row: number; readonly side: Side };
}

async function inRows(part: ElkPart, folding: Folding): Promise<PartPlaces> {
  const crossings = crossingsOf(part, folding);
  const rows: PlacedRow[] = [];
  for (let row = 0; row < folding.rows; row++) {
    const asked = questionOf(part, { row, homes: folding.homes, crossings });
    rows.push({ asked, places: await folding.place(asked.question) });
  }
  return joined(part, rows, crossings);
}

function crossingsOf({ lines }: ElkPart, { homes, whole, rows }: Folding): readonly Crossing[] {
  const length = whole.width / rows;
  // Over the far end of a row a line comes from behind, else from before.
  const isFar = (box: number): boolean => (middle(whole.boxes[box]) % length) / length > 0.6;
  return lines.flatMap(({ from, to }, line) => {
    const [start, end] = [homes[from] ?? 0, homes[to] ?? 0];
    if (start === end) return [];
    const leaves: Side = start < end || isFar(from) ? "right" : "left";
    const arrives: Side = isFar(to) ? "right" : "left";
    return [{ line, from: { row: start, side: leaves }, to: { row: end, side: arrives } }];
  });
}

/** One row as a part, and what its boxes and lines are in the whole. */
interface AskedRow {
  readonly question: ElkPart;
  /** Numbers of its boxes in the whole; what follows them are ends of crossings. */
  readonly boxes: readonly number[];
  readonly inner: readonly number[];
  readonly stubs: readonly Stub[];
}

/** The piece of a crossing within a row. */
interface Stub {
  readonly crossing: Crossing;
  readonly end: "from" | "to";
  /** Asked about the other way round: nothing leads out of the last layer or into the first. */
  readonly isTurned: boolean;
}

interface PlacedRow {
  readonly asked: AskedRow;
  readonly places: PartPlaces;
}

function questionOf(
  part: ElkPart,
  {
    row,
    homes,
    crossings,
  }: { readonly row: number; readonly homes: readonly number[]; readonly crossings: readonly Crossing[] },
): AskedRow {
  const boxes = part.boxes.flatMap((_, index) => (homes[index] === row ? [index] : []));
  const at = new Map(boxes.map((box, index) => [box, index]));
  const inner = part.lines.flatMap(({ from, to }, index) => (at.has(from) && at.has(to) ? [index] : []));
  const stubs = crossings.flatMap((crossing) =>
    (["from", "to"] as const)
      .filter((end) => crossing[end].row === row)
      .map((end): Stub => ({ crossing, end, isTurned: (end === "from") === (crossing[end].side === "left") })),
  );
  const place = (box: number): number => at.get(box) ?? 0;
  const ends = stubs.map(({ crossing, end }): ElkBox => {
    return { width: 2, height: 2, edge: crossing[end].side === "left" ? "first" : "last" };
  });
  return {
    boxes,
    inner,
    stubs,
    question: {
      ...part,
      boxes: [...boxes.flatMap((box) => part.boxes[box] ?? []), ...ends],
      lines: [
        ...inner.flatMap((index) => {
          const line = part.lines[index];
          return line ? [{ ...line, from: place(line.from), to: place(line.to) }] : [];
        }),
        ...stubs.map(({ crossing, end }, index): ElkLine => {
          const { from, to, label } = part.lines[crossing.line] ?? { from: 0, to: 0 };
          const own = place(end === "from" ? from : to);
          const dummy = boxes.length + index;
          const isOut = crossing[end].side === "right";
          // The words stand where the line begins.
          const words = end === "from" && label ? { label } : {};
          return isOut ? { from: own, to: dummy, ...words } : { from: dummy, to: own, ...words };
        }),
      ],
    },
  };
}

/** Where the tracks beside and between the rows lie. */
interface Tracks {
  /** x of a crossing beside the rows. */
  x(side: Side, crossing: Crossing): number;
  /** y of a crossing below a row. */
  y(row: number, crossing: Crossing): number;
}

function joined(part: ElkPart, rows: readonly PlacedRow[], crossings: readonly Crossing[]): PartPlaces {
  const gap = trackGap + Math.max(0, part.lineWidth - 2);
  const bySpan = [...crossings].sort((a, b) => span(a) - span(b) || a.line - b.line);
  const beside = (side: Side): readonly Crossing[] =>
    bySpan.filter(({ from, to }) => from.side === side || to.side === side);
  const between = (row: number): readonly Crossing[] =>
    bySpan.filter((each) => each.from.side !== each.to.side && channelOf(each) === row);
  const inside = Math.max(0, ...rows.map(({ places }) => places.width));
  const left = beside("left").length * gap;
  const tops: number[] = [];
  let y = 0;
  rows.forEach(({ places }, row) => {
    tops.push(y);
    y += places.height + rowGap + between(row).length * gap;
  });
  const bottomOf = (row: number): number => (tops[row] ?? 0) + (rows[row]?.places.height ?? 0);
  const tracks: Tracks = {
    x: (side, crossing) => {
      const place = (beside(side).indexOf(crossing) + 1) * gap;
      return side === "left" ? left - place : left + inside + place;
    },
    y: (row, crossing) => bottomOf(row) + rowGap / 2 + between(row).indexOf(crossing) * gap,
  };
  const corners = tops.map((top) => ({ x: left, y: top }));
  return {
    width: left + inside + beside("right").length * gap,
    height: bottomOf(rows.length - 1),
    groups: [],
    boxes: part.boxes.map((_, box) => placeIn(rows, corners, box)),
    lines: part.lines.map((_, line) => lineIn(line, { rows, corners, crossings, tracks })),
  };
}

function span({ from, to }: Crossing): number {
  return Math.abs(from.row - to.row);
}

/** The row below which a line goes from one side to the other. */
function channelOf({ from, to }: Crossing): number {
  return Math.min(from.row, to.row);
}

function placeIn(rows: readonly PlacedRow[], corners: readonly Point[], box: number): Rect {
  for (const [row, { asked, places }] of rows.entries()) {
    const at = asked.boxes.indexOf(box);
    const [rect, corner] = [places.boxes[at], corners[row]];
    if (rect && corner) return { ...rect, x: rect.x + corner.x, y: rect.y + corner.y };
  }
  throw new Error(`no row for box ${box}`);
}

interface Joined {
  readonly rows: readonly PlacedRow[];
  readonly corners: readonly Point[];
  readonly crossings: readonly Crossing[];
  readonly tracks: Tracks;
}

function lineIn(line: number, { rows, corners, crossings, tracks }: Joined): PlacedLinePath {
  const crossing = crossings.find((each) => each.line === line);
  if (!crossing) {
    for (const [row, { asked, places }] of rows.entries()) {
      const path = places.lines[asked.inner.indexOf(line)];
      if (path) return movedPath(path, corners[row]);
    }
    throw new Error(`no row for line ${line}`);
  }
  const piece = (end: "from" | "to"): PlacedLinePath => {
    const { row } = crossing[end];
    const { asked, places } = rows[row] ?? { asked: undefined, places: undefined };
    const at = asked?.stubs.findIndex((stub) => stub.crossing === crossing && stub.end === end) ?? -1;
    const path = places?.lines[(asked?.inner.length ?? 0) + at];
    if (!path || at < 0) throw new Error(`no way for line ${line}`);
    const moved = movedPath(path, corners[row]);
    return asked?.stubs[at]?.isTurned ? { ...moved, points: [...moved.points].reverse() } : moved;
  };
  const [start, end] = [piece("from"), piece("to")];
  const [leaves, arrives] = [start.points.at(-1), end.points[0]];
  if (!leaves || !arrives) throw new Error(`no way for line ${line}`);
  const out = tracks.x(crossing.from.side, crossing);
  const into = tracks.x(crossing.to.side, crossing);
  const y = tracks.y(channelOf(crossing), crossing);
  const across =
    crossing.from.side === crossing.to.side
      ? []
      : [
          { x: out, y },
          { x: into, y },
        ];
  const way = [{ x: out, y: leaves.y }, ...across, { x: into, y: arrives.y }];
  return { points: rightAngled([...start.points, ...way, ...end.points]), ...(start.label && { label: start.label }) };
}

function movedPath({ points, label }: PlacedLinePath, corner: Point = { x: 0, y: 0 }): PlacedLinePath {
  const moved = points.map(({ x, y }) => ({ x: x + corner.x, y: y + corner.y }));
  return { points: moved, ...(label && { label: { ...label, x: label.x + corner.x, y: label.y + corner.y } }) };
}
