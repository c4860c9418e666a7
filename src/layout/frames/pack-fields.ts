import type { Rect } from "../../base/geometry.ts";
import { distanceFrom } from "./pack-blocks.ts";

/** Between two fields, in pixels. */
const gap = 12;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where things stand on a sheet, and what they take together. */
export interface Fields extends Size {
  readonly boxes: readonly Rect[];
}

/** Rows of columns of things below one another, by their numbers. */
type Arrangement = readonly (readonly (readonly number[])[])[];

/**
 * Fields for things of these sizes, in their order. With `across` they stand in rows of so many; else in the rows and
 * columns that make the whole the least picture of the shape (width / height), where short ones of a row may stand below
 * one another. All rows end at the same edge, and all columns of a row.
 */
export function fieldsFor(
  sizes: readonly Size[],
  { shape, across }: { readonly shape: number; readonly across?: number },
): Fields {
  if (across !== undefined) return placed(sizes, rowsOf(sizes.length, across));
  let best: { readonly arrangement: Arrangement; readonly distance: number } | undefined;
  for (const arrangement of arrangementsOf(sizes.length)) {
    const distance = distanceFrom(sizeOf(sizes, arrangement), shape);
    // The plainest come first: another must be visibly better.
    if (!best || distance < best.distance * 0.98) best = { arrangement, distance };
  }
  return placed(sizes, best?.arrangement ?? []);
}

function rowsOf(count: number, across: number): Arrangement {
  return Array.from({ length: Math.ceil(count / across) }, (_, row) =>
    Array.from({ length: Math.min(across, count - row * across) }, (__, column) => [row * across + column]),
  );
}

/** Up to how many things all ways to arrange them are looked at; of more, rows alone. */
const mostToArrange = 9;

/** Plain rows, then every way in which a thing can begin a row, begin a column, or stand below the one before it. */
function* arrangementsOf(count: number): Iterable<Arrangement> {
  for (let across = 1; across <= Math.min(6, count); across++) yield rowsOf(count, across);
  if (count > mostToArrange || count < 3) return;
  for (let code = 0; code < 3 ** (count - 1); code++) {
    const rows: number[][][] = [[[0]]];
    for (let thing = 1, rest = code; thing < count; thing++, rest = Math.floor(rest / 3)) {
      const row = rows.at(-1) ?? [];
      if (rest % 3 === 0) rows.push([[thing]]);
      else if (rest % 3 === 1) row.push([thing]);
      else row.at(-1)?.push(thing);
    }
    // Things below one another in a row of one column are rows themselves.
    if (rows.every((row) => row.length > 1 || row[0]?.length === 1)) yield rows;
  }
}

function sizeOf(sizes: readonly Size[], arrangement: Arrangement): Size {
  const rows = arrangement.map((row) => rowSize(sizes, row));
  return {
    width: Math.max(0, ...rows.map(({ width }) => width)),
    height: sumOf(rows.map(({ height }) => height)),
  };
}

function rowSize(sizes: readonly Size[], row: Arrangement[number]): Size {
  const columns = row.map((column) => columnSize(sizes, column));
  return {
    width: sumOf(columns.map(({ width }) => width)),
    height: Math.max(0, ...columns.map(({ height }) => height)),
  };
}

function columnSize(sizes: readonly Size[], column: readonly number[]): Size {
  const own = column.flatMap((thing) => sizes[thing] ?? []);
  return { width: Math.max(0, ...own.map(({ width }) => width)), height: sumOf(own.map(({ height }) => height)) };
}

function sumOf(lengths: readonly number[]): number {
  return Math.max(
    0,
    lengths.reduce((sum, length) => sum + length + gap, -gap),
  );
}

/** What is left over in a row or a column, its fields share. */
function placed(sizes: readonly Size[], arrangement: Arrangement): Fields {
  const whole = sizeOf(sizes, arrangement);
  const boxes: Rect[] = [];
  let y = 0;
  for (const row of arrangement) {
    const { width, height } = rowSize(sizes, row);
    let x = 0;
    for (const column of row) {
      const own = columnSize(sizes, column);
      const columnWidth = own.width + (whole.width - width) / row.length;
      const more = (height - own.height) / column.length;
      let top = y;
      for (const thing of column) {
        const fieldHeight = (sizes[thing]?.height ?? 0) + more;
        boxes[thing] = { x, y: top, width: columnWidth, height: fieldHeight };
        top += fieldHeight + gap;
      }
      x += columnWidth + gap;
    }
    y += height + gap;
  }
  return { ...whole, boxes };
}

/** The same fields over a greater width. */
export function widened({ boxes, width, height }: Fields, wanted: number): Fields {
  if (wanted <= width) return { boxes, width, height };
  const ratio = (wanted + gap) / (width + gap);
  const wide = boxes.map((box) => ({ ...box, x: box.x * ratio, width: (box.width + gap) * ratio - gap }));
  return { boxes: wide, width: wanted, height };
}
