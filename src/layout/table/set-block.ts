import type { Sized } from "../frames/sized.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { placeContent, setContent, type SetContent } from "./cell-content.ts";
import type { SectionWidths } from "./column-widths.ts";
import type { MeasuredCell, MeasuredRow, MeasuredSection } from "./measure-section.ts";

/** A stretch of columns and rows, from 0, of which a table or a part of it consists; the ends do not belong to it. */
export interface BlockRange {
  readonly columns: readonly [from: number, to: number];
  readonly rows: readonly [from: number, to: number];
}

export interface BlockInput {
  /** The section as each version fills it, that of both first; one where there are no versions. */
  readonly fillings: readonly MeasuredSection[];
  /** Begins the ids of its boxes. */
  readonly id: string;
  readonly range: BlockRange;
  /** Of all columns of the section. */
  readonly widths: SectionWidths;
  readonly look: Look;
}

interface SetBox {
  readonly cell: MeasuredCell;
  readonly set: SetContent;
  readonly x: number;
  readonly width: number;
}

interface SetRow {
  readonly boxes: readonly SetBox[];
  readonly height: number;
}

/** Boxes of each filling of a section, in their order. */
export type FilledBoxes = readonly (readonly PlacedBox[])[];

/**
 * A part of a section with its lines broken: heads of columns above, heads of rows at the left of each part. A row is as
 * high as its words need in any of the fillings.
 */
export function setBlock({ fillings, id, range, widths, look }: BlockInput): Sized<FilledBoxes> {
  const edges = columnEdges(range, widths);
  const filled = fillings.map(({ heads, rows: all }) =>
    [...(heads ? [heads] : []), ...all.slice(...range.rows)].map((row) => setRow(row, { range, edges, look })),
  );
  const heights = (filled[0] ?? []).map((_, index) => Math.max(...filled.map((rows) => rows[index]?.height ?? 0)));
  return {
    width: edges.right,
    height: heights.reduce((sum, height) => sum + height, 0),
    placeAt: ({ x, y }) =>
      filled.map((rows) => {
        let bottom = y;
        return rows.flatMap(({ boxes }, index) => {
          const [top, height] = [bottom, heights[index] ?? 0];
          bottom += height;
          return boxes.map(({ cell, set, ...across }): PlacedBox => {
            const box = { x: x + across.x, y: top, width: across.width, height };
            const words = placeContent({ words: cell.content, set, box }, { look, isMiddle: cell.isMiddle });
            return { ...cell.box, id: `${id}-${cell.box.id}`, box, ...words };
          });
        });
      }),
  };
}

/** Where columns begin, by their index in the section; `heads` is the width of the heads of rows. */
interface Edges {
  readonly heads: number;
  readonly starts: ReadonlyMap<number, number>;
  readonly right: number;
}

function columnEdges({ columns: [from, to] }: BlockRange, { heads = 0, columns }: SectionWidths): Edges {
  const starts = new Map<number, number>();
  let x = heads;
  for (let index = from; index < to; index++) {
    starts.set(index, x);
    x += columns[index] ?? 0;
  }
  return { heads, starts, right: x };
}

interface RowContext {
  readonly range: BlockRange;
  readonly edges: Edges;
  readonly look: Look;
}

function setRow({ head, cells, isGroup }: MeasuredRow, { range, edges, look }: RowContext): SetRow {
  const [first, last] = range.columns;
  const boxes: SetBox[] = [];
  let height = look.table.leastRow;
  const add = (cell: MeasuredCell, x: number, width: number): void => {
    const set = setContent(cell.content, width, look);
    height = Math.max(height, set.height);
    boxes.push({ cell, set, x, width });
  };
  if (head) add(head, 0, isGroup ? edges.right : edges.heads);
  for (const cell of cells) {
    const [start, end] = [Math.max(cell.from, first), Math.min(cell.from + cell.span, last)];
    if (start >= end) continue;
    const x = edges.starts.get(start) ?? edges.heads;
    add(cell, x, (edges.starts.get(end) ?? edges.right) - x);
  }
  return { boxes, height };
}
