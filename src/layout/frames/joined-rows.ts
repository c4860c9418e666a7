import type { Point, Rect } from "../../base/geometry.ts";
import type { ElkPart, PartPlaces, PlacedLinePath } from "../elk-diagram.ts";
import { rightAngled } from "../right-angled.ts";

/** Between two rows, and between two lines beside or between them, in pixels. */
const rowGap = 44;
const trackGap = 14;

export type Side = "left" | "right";

/** A line between two rows: the sides of the rows at which it leaves and arrives. */
export interface Crossing {
  /** Number of the line. */
  readonly line: number;
  readonly from: { readonly row: number; readonly side: Side };
  readonly to: { readonly row: number; readonly side: Side };
}

/** The piece of a crossing within a row. */
export interface Stub {
  readonly crossing: Crossing;
  readonly end: "from" | "to";
  /** Its points run against the line. */
  readonly isTurned: boolean;
}

/** A row with its places. */
export interface PlacedRow {
  /** Numbers of its boxes, in the order of its places; ends of stubs follow them. */
  readonly boxes: readonly number[];
  /** Numbers of its groups, in the order of its places. */
  readonly groups: readonly number[];
  /** Numbers of the lines that stay in it, in the order of its places; stubs follow them. */
  readonly inner: readonly number[];
  readonly stubs: readonly Stub[];
  readonly places: PartPlaces;
}

/** A crossing with its two pieces, which end at the edges of their rows. */
interface Joint {
  readonly crossing: Crossing;
  readonly start: PlacedLinePath;
  readonly end: PlacedLinePath;
  readonly leaves: Point;
  readonly arrives: Point;
  /** Where it runs from one side to the other, below a row; absent where it stays at one side. */
  readonly across?: number;
}

/** Rows below one another, and the lines between them beside and between the rows. */
export function joinedRows(part: ElkPart, rows: readonly PlacedRow[], crossings: readonly Crossing[]): PartPlaces {
  const gap = trackGap + Math.max(0, part.lineWidth - 2);
  const byLength = [...crossings].sort((a, b) => span(a) - span(b) || a.line - b.line);
  const channels = rows.map((_, row) =>
    byLength.filter((each) => each.from.side !== each.to.side && channelOf(each) === row),
  );
  const tops: number[] = [];
  let height = 0;
  for (const [row, { places }] of rows.entries()) {
    tops.push(height);
    height += places.height + rowGap + (channels[row]?.length ?? 0) * gap;
  }
  const bottomOf = (row: number): number => (tops[row] ?? 0) + (rows[row]?.places.height ?? 0);
  const joints = byLength.map((crossing): Joint => {
    const row = channelOf(crossing);
    const place = channels[row]?.indexOf(crossing) ?? -1;
    return {
      ...jointOf(crossing, rows, tops),
      ...(place >= 0 && { across: bottomOf(row) + rowGap / 2 + place * gap }),
    };
  });
  const inside = Math.max(0, ...rows.map(({ places }) => places.width));
  const [left, right] = [tracksAt("left", joints), tracksAt("right", joints)];
  const start = left.count * gap;
  const xOf = (side: Side, crossing: Crossing): number => {
    const track = ((side === "left" ? left : right).trackOf.get(crossing) ?? 0) + 1;
    return side === "left" ? start - track * gap : start + inside + track * gap;
  };
  const corners = tops.map((y) => ({ x: start, y }));
  const ways = new Map(joints.map((joint) => [joint.crossing.line, wayOf(joint, start, xOf)]));
  return {
    width: start + inside + right.count * gap,
    height: bottomOf(rows.length - 1),
    groups: part.groups.map((_, group) =>
      rectIn(rows, corners, ({ groups, places }) => places.groups[groups.indexOf(group)]),
    ),
    boxes: part.boxes.map((_, box) => rectIn(rows, corners, ({ boxes, places }) => places.boxes[boxes.indexOf(box)])),
    lines: part.lines.map((_, line) => ways.get(line) ?? lineIn(rows, corners, line)),
  };
}

function span({ from, to }: Crossing): number {
  return Math.abs(from.row - to.row);
}

/** The row below which a line goes from one side to the other. */
function channelOf({ from, to }: Crossing): number {
  return Math.min(from.row, to.row);
}

/** The pieces of a crossing, as far down as their rows stand. */
function jointOf(crossing: Crossing, rows: readonly PlacedRow[], tops: readonly number[]): Joint {
  const piece = (end: "from" | "to"): PlacedLinePath => {
    const { row } = crossing[end];
    const { stubs, inner, places } = rows[row] ?? { stubs: [], inner: [], places: undefined };
    const at = stubs.findIndex((stub) => stub.crossing === crossing && stub.end === end);
    const path = places?.lines[inner.length + at];
    if (!path || at < 0) throw new Error(`no way for line ${crossing.line}`);
    const moved = movedPath(path, { x: 0, y: tops[row] ?? 0 });
    return stubs[at]?.isTurned ? { ...moved, points: [...moved.points].reverse() } : moved;
  };
  const [start, end] = [piece("from"), piece("to")];
  const [leaves, arrives] = [start.points.at(-1), end.points[0]];
  if (!leaves || !arrives) throw new Error(`no way for line ${crossing.line}`);
  return { crossing, start, end, leaves, arrives };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Tracks at one side, numbered outwards: short lines lie within long ones, and what does not meet shares a track. */
function tracksAt(
  side: Side,
  joints: readonly Joint[],
): { readonly trackOf: ReadonlyMap<Crossing, number>; readonly count: number } {
  const tracks: Stretch[][] = [];
  const trackOf = new Map<Crossing, number>();
  for (const { crossing, leaves, arrives, across } of joints) {
    const ends = [
      ...(crossing.from.side === side ? [leaves.y] : []),
      ...(crossing.to.side === side ? [arrives.y] : []),
      ...(across === undefined ? [] : [across]),
    ];
    if (crossing.from.side !== side && crossing.to.side !== side) continue;
    const own = { from: Math.min(...ends), to: Math.max(...ends) };
    const free = tracks.findIndex((track) =>
      track.every(({ from, to }) => to + trackGap < own.from || own.to < from - trackGap),
    );
    const track = free < 0 ? tracks.length : free;
    tracks[track] = [...(tracks[track] ?? []), own];
    trackOf.set(crossing, track);
  }
  return { trackOf, count: tracks.length };
}

/** The whole line, `start` pixels to the right. */
function wayOf(
  { crossing, start, end, leaves, arrives, across }: Joint,
  left: number,
  xOf: (side: Side, crossing: Crossing) => number,
): PlacedLinePath {
  const [out, into] = [xOf(crossing.from.side, crossing), xOf(crossing.to.side, crossing)];
  const between = across === undefined ? [] : [out, into].map((x) => ({ x, y: across }));
  const [first, last] = [start, end].map((path) => movedPath(path, { x: left, y: 0 }));
  const label = first?.label;
  return {
    points: rightAngled([
      ...(first?.points ?? []),
      { x: out, y: leaves.y },
      ...between,
      { x: into, y: arrives.y },
      ...(last?.points ?? []),
    ]),
    ...(label && { label }),
  };
}

function rectIn(
  rows: readonly PlacedRow[],
  corners: readonly Point[],
  rectOf: (row: PlacedRow) => Rect | undefined,
): Rect {
  for (const [row, placed] of rows.entries()) {
    const [rect, corner] = [rectOf(placed), corners[row]];
    if (rect && corner) return { ...rect, x: rect.x + corner.x, y: rect.y + corner.y };
  }
  throw new Error("no row for a box");
}

function lineIn(rows: readonly PlacedRow[], corners: readonly Point[], line: number): PlacedLinePath {
  for (const [row, { inner, places }] of rows.entries()) {
    const path = places.lines[inner.indexOf(line)];
    if (path) return movedPath(path, corners[row]);
  }
  throw new Error(`no row for line ${line}`);
}

function movedPath({ points, label }: PlacedLinePath, by: Point = { x: 0, y: 0 }): PlacedLinePath {
  const moved = points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  return { points: moved, ...(label && { label: { ...label, x: label.x + by.x, y: label.y + by.y } }) };
}
