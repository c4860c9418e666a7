import type { Rect } from "../../base/geometry.ts";
import type { PictureRow, PictureSection } from "../../views/table-picture.ts";
import type { Sized } from "../frames/sized.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import { type CellContent, placeContent, setContent, type SetContent } from "./cell-content.ts";
import type { SectionWidths } from "./column-widths.ts";
import { cellContent, columnHeadContent, cornerContent, placesOfCells, rowHeadContent } from "./section-contents.ts";
import type { Look } from "../look.ts";

/** A stretch of columns and rows, from 0, of which a table or a part of it consists; the ends do not belong to it. */
export interface BlockRange {
  readonly columns: readonly [from: number, to: number];
  readonly rows: readonly [from: number, to: number];
}

export interface BlockInput {
  readonly section: PictureSection;
  /** Begins the ids of its boxes. */
  readonly id: string;
  readonly range: BlockRange;
  /** Of all columns of the section. */
  readonly widths: SectionWidths;
  readonly look: Look;
}

/** What a box says of itself before it has a place. */
type BoxWords = Omit<PlacedBox, "box" | "label" | "detail" | "sign">;

interface SetBox {
  readonly words: BoxWords;
  readonly content: SetContent;
  readonly x: number;
  readonly width: number;
  readonly isMiddle: boolean;
}

interface SetRow {
  readonly boxes: readonly SetBox[];
  readonly height: number;
}

/** A part of a section with its lines broken: heads of columns above, heads of rows at the left of each part. */
export function setBlock(input: BlockInput): Sized<readonly PlacedBox[]> {
  const { section, range, look } = input;
  const edges = columnEdges(input);
  const rows = [
    ...headRow(input, edges),
    ...section.rows.slice(...range.rows).map((row, index) => bodyRow(row, range.rows[0] + index, { input, edges })),
  ];
  return {
    width: edges.right,
    height: rows.reduce((sum, { height }) => sum + height, 0),
    placeAt({ x, y }) {
      let top = y;
      return rows.flatMap(({ boxes, height }) => {
        const placed = boxes.map((box) => placeBox(box, { x: x + box.x, y: top, width: box.width, height }, look));
        top += height;
        return placed;
      });
    },
  };
}

/** Where columns begin, by their index in the section; `heads` is the width of the heads of rows. */
interface Edges {
  readonly heads: number;
  readonly starts: ReadonlyMap<number, number>;
  readonly right: number;
}

function columnEdges({ range, widths }: BlockInput): Edges {
  const heads = widths.heads ?? 0;
  const starts = new Map<number, number>();
  let x = heads;
  for (let index = range.columns[0]; index < range.columns[1]; index++) {
    starts.set(index, x);
    x += widths.columns[index] ?? 0;
  }
  return { heads, starts, right: x };
}

function headRow({ section, id, range, look }: BlockInput, edges: Edges): readonly SetRow[] {
  const { columns, corner } = section;
  if (corner === "" && columns.every(({ label, detail }) => label === "" && detail === undefined)) return [];
  const boxes: SetBox[] = [];
  const add = (words: BoxWords, content: CellContent, place: { readonly x: number; readonly width: number }): void => {
    boxes.push({ words, content: setContent(content, place.width, look), ...place, isMiddle: true });
  };
  if (edges.heads > 0) {
    const words = { id: `${id}-corner`, role: "head", shape: "rect", tone: "quiet" } as const;
    add(words, cornerContent(corner, look), { x: 0, width: edges.heads });
  }
  for (let index = range.columns[0]; index < range.columns[1]; index++) {
    const column = columns[index];
    if (!column) continue;
    const words: BoxWords = {
      ...{ id: `${id}-head-${index}`, role: "head", shape: "rect", tone: "quiet" },
      ...(column.subject !== undefined && { subject: column.subject }),
      ...(column.isGap && { isGap: true }),
      ...(column.name !== undefined && { name: column.name }),
    };
    add(words, columnHeadContent(column, look), placeOf(edges, index, index + 1));
  }
  return [rowOf(boxes, look)];
}

interface RowContext {
  readonly input: BlockInput;
  readonly edges: Edges;
}

function bodyRow(row: PictureRow, index: number, { input, edges }: RowContext): SetRow {
  const { section, range, look } = input;
  const isMiddle = section.columns.every(({ align }) => align === "middle");
  const boxes: SetBox[] = row.isGroup || edges.heads > 0 ? [rowHead(row, index, { input, edges })] : [];
  const [first, last] = range.columns;
  const cells = row.isGroup ? [] : placesOfCells(row);
  cells.forEach(({ cell, from, span }, place) => {
    const [start, end] = [Math.max(from, first), Math.min(from + span, last)];
    if (start >= end) return;
    const emphasis = cell.emphasis ?? row.emphasis;
    const words: BoxWords = {
      ...{ id: `${input.id}-cell-${index}-${place}`, role: "cell", shape: "rect", tone: cell.tone ?? "plain" },
      ...(cell.subject !== undefined && { subject: cell.subject }),
      ...(cell.isGap && { isGap: true }),
      ...(emphasis && { emphasis }),
      ...(cell.link !== undefined && { link: cell.link }),
      ...(cell.name !== undefined && { name: cell.name }),
    };
    const align = section.columns[from]?.align ?? "start";
    const { x, width } = placeOf(edges, start, end);
    const content = setContent(cellContent(cell, align, look), width, look);
    boxes.push({ words, content, x, width, isMiddle: isMiddle || align === "middle" });
  });
  return rowOf(boxes, look);
}

function rowHead(row: PictureRow, index: number, { input, edges }: RowContext): SetBox {
  const { section, id, look } = input;
  const width = row.isGroup ? edges.right : edges.heads;
  return {
    words: {
      ...{ id: `${id}-row-${index}`, role: "row", shape: "rect", tone: row.isGroup ? "quiet" : "plain" },
      ...(row.subject !== undefined && { subject: row.subject }),
      ...(row.emphasis && { emphasis: row.emphasis }),
      ...(row.name !== undefined && { name: row.name }),
    },
    content: setContent(rowHeadContent(row, look), width, look),
    x: 0,
    width,
    isMiddle: row.isGroup === true || section.columns.every(({ align }) => align === "middle"),
  };
}

function placeOf(edges: Edges, from: number, to: number): { readonly x: number; readonly width: number } {
  const x = edges.starts.get(from) ?? edges.heads;
  return { x, width: (edges.starts.get(to) ?? edges.right) - x };
}

function rowOf(boxes: readonly SetBox[], look: Look): SetRow {
  return { boxes, height: Math.max(look.table.leastRow, ...boxes.map(({ content }) => content.height)) };
}

function placeBox({ words, content, isMiddle }: SetBox, box: Rect, look: Look): PlacedBox {
  return { ...words, box, ...placeContent(content, box, { look, isMiddle }) };
}
