import type { Rect } from "../../base/geometry.ts";
import type { ElkBox, ElkLine, ElkPart, PartPlaces } from "../elk-diagram.ts";
import { type Crossing, joinedRows, type PlacedRow, type Side, type Stub } from "./joined-rows.ts";
import { distanceFrom } from "./pack-blocks.ts";

/*
 * A long chain of layers, such as the states of a customer, is no picture for a page. It is folded as text is: its layers
 * stand in rows, each laid out by itself. A line between two rows runs to the edge of its row, and from there beside and
 * between the rows, where nothing else stands, so that it meets neither boxes nor words.
 */

const mostRows = 6;

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
    const homes = rowsOfBoxes(part, whole, rows);
    if (!homes) break;
    // Where the engine gives no row, the chain as it is stays the better picture.
    const folded = await inRows(part, { whole, homes, rows, place: options.place }).catch(() => whole);
    if (distanceFrom(folded, options.shape) < distanceFrom(best, options.shape) * 0.9) best = folded;
  }
  return best;
}

/** Row of each box, of equally long rows; `undefined` where a row would be empty. A layer and a group stay whole. */
function rowsOfBoxes(part: ElkPart, whole: PartPlaces, rows: number): readonly number[] | undefined {
  const homes = part.groups.length > 0 ? rowsOfGroups(part, whole, rows) : rowsOfLayers(whole, rows);
  return new Set(homes).size === rows ? homes : undefined;
}

function rowsOfGroups(part: ElkPart, { boxes, groups, width }: PartPlaces, rows: number): readonly number[] {
  return part.boxes.map(({ group }, index) => {
    const top = group === undefined ? undefined : topGroup(part, group);
    const rect = top === undefined ? boxes[index] : groups[top];
    return Math.min(rows - 1, Math.floor((middle(rect) / width) * rows));
  });
}

/** The outermost group around a group. */
function topGroup({ groups }: ElkPart, group: number): number {
  let top = group;
  // A parent has a lower number.
  for (let at = groups[top]?.group; at !== undefined && at < top; at = groups[top]?.group) top = at;
  return top;
}

function rowsOfLayers({ boxes, width }: PartPlaces, rows: number): readonly number[] {
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
  return homes;
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

async function inRows(part: ElkPart, folding: Folding): Promise<PartPlaces> {
  const crossings = crossingsOf(part, folding);
  const rows: PlacedRow[] = [];
  for (let row = 0; row < folding.rows; row++) {
    const { question, ...asked } = questionOf(part, { row, homes: folding.homes, crossings });
    rows.push({ ...asked, places: await folding.place(question) });
  }
  return joinedRows(part, rows, crossings);
}

interface Asked extends Omit<PlacedRow, "places"> {
  readonly question: ElkPart;
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

function questionOf(
  part: ElkPart,
  {
    row,
    homes,
    crossings,
  }: { readonly row: number; readonly homes: readonly number[]; readonly crossings: readonly Crossing[] },
): Asked {
  const boxes = part.boxes.flatMap((_, index) => (homes[index] === row ? [index] : []));
  const at = new Map(boxes.map((box, index) => [box, index]));
  const groups = groupsOf(part, boxes);
  const groupAt = new Map(groups.map((group, index) => [group, index]));
  const inGroup = <T extends { readonly group?: number }>({ group, ...rest }: T): Omit<T, "group"> & ElkHome => {
    const own = group === undefined ? undefined : groupAt.get(group);
    return own === undefined ? rest : { ...rest, group: own };
  };
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
    groups,
    inner,
    stubs,
    question: {
      ...part,
      groups: groups.flatMap((group) => (part.groups[group] ? [inGroup(part.groups[group])] : [])),
      boxes: [...boxes.flatMap((box) => (part.boxes[box] ? [inGroup(part.boxes[box])] : [])), ...ends],
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

interface ElkHome {
  readonly group?: number;
}

/** Numbers of the groups around some boxes, those around others first. */
function groupsOf({ groups, boxes }: ElkPart, some: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const box of some) {
    for (let at = boxes[box]?.group; at !== undefined && !found.has(at); at = groups[at]?.group) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}
