import type { PictureSection } from "../../views/table-picture.ts";
import type { WidthRange } from "./cell-content.ts";
import type { SectionContents } from "./section-contents.ts";
import type { Look } from "../look.ts";

/** What the heads of the rows, where there are any, and the columns of a section may take. */
export interface SectionRanges {
  readonly heads?: WidthRange;
  readonly columns: readonly WidthRange[];
}

/**
 * Least and most width of every column of a section: the widest cell counts, even columns are all as the widest of
 * them, and a cell over several columns widens each alike.
 */
export function columnRanges({ columns }: PictureSection, contents: SectionContents, look: Look): SectionRanges {
  const ranges = columns.map((_, index) =>
    widest([contents.heads[index], ...contents.ofColumn(index)], look.table.leastColumn),
  );
  const even = widest(ranges.filter((_, index) => columns[index]?.isEven));
  const cells = ranges.map((range, index) => (columns[index]?.isEven ? even : range));
  for (const { from, span, range } of contents.spanning) widenSpan(cells, { from, to: from + span }, range.least);
  return { columns: cells, ...(contents.hasHeads && { heads: widest([contents.corner, ...contents.ofHeads]) }) };
}

function widest(ranges: readonly (WidthRange | undefined)[], floor = 0): WidthRange {
  return {
    least: Math.max(floor, ...ranges.map((range) => range?.least ?? 0)),
    most: Math.max(floor, ...ranges.map((range) => range?.most ?? 0)),
  };
}

function widenSpan(
  columns: WidthRange[],
  { from, to }: { readonly from: number; readonly to: number },
  least: number,
): void {
  const own = columns.slice(from, to);
  const missing = least - own.reduce((sum, column) => sum + column.least, 0);
  if (missing <= 0) return;
  own.forEach((column, index) => {
    const widened = column.least + missing / own.length;
    columns[from + index] = { least: widened, most: Math.max(widened, column.most) };
  });
}

export function totalRange(ranges: readonly WidthRange[]): WidthRange {
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}

/** Widths of the parts of a section for a table that may be `available` pixels wide. */
export interface SectionWidths {
  /** Of the heads of the rows; absent where there are none. */
  readonly heads?: number;
  readonly columns: readonly number[];
}

/** The heads of the rows are read with every cell: they wrap last. Whole pixels, so that grounds join without a seam. */
export function sectionWidths({ heads, columns }: SectionRanges, available: number): SectionWidths {
  if (!heads) return { columns: distributeWidth(columns, available).map(Math.ceil) };
  const own = Math.min(heads.most, Math.max(heads.least, available - totalRange(columns).least));
  return { heads: Math.ceil(own), columns: distributeWidth(columns, available - own).map(Math.ceil) };
}

/**
 * Each has what it takes at most where there is room, else its least and a share of the rest by what it lacks; never
 * less than its least. The automatic table layout of CSS (CSS 2.1, 17.5.2.2; CSS Tables 3, "distributing width to
 * columns").
 */
export function distributeWidth(ranges: readonly WidthRange[], available: number): readonly number[] {
  const { least, most } = totalRange(ranges);
  if (available >= most) return ranges.map((range) => range.most);
  if (available <= least) return ranges.map((range) => range.least);
  const share = (available - least) / (most - least);
  return ranges.map((range) => range.least + (range.most - range.least) * share);
}
