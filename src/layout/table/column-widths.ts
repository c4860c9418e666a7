import type { Look } from "../look.ts";
import type { CellContent, WidthRange } from "./cell-content.ts";
import type { MeasuredSection } from "./measure-section.ts";

/** What the heads of the rows, where there are any, and the columns of a section may take. */
export interface SectionRanges {
  readonly heads?: WidthRange;
  readonly columns: readonly WidthRange[];
}

/**
 * Least and most width of every column of a section: the widest cell counts, even columns are all as the widest of
 * them, and a cell over several columns widens each alike.
 */
export function columnRanges(measured: MeasuredSection, look: Look): SectionRanges {
  const { columns } = measured.section;
  const rows = [...(measured.heads ? [measured.heads] : []), ...measured.rows.filter(({ isGroup }) => !isGroup)];
  const cells = rows.flatMap((row) => row.cells);
  const byColumn = columns.map((): WidthRange[] => []);
  for (const { from, span, content } of cells) if (span === 1) byColumn[from]?.push(content.range);
  const own = byColumn.map((ranges) => widest(ranges, look.table.leastColumn));
  const even = widest(own.filter((_, index) => columns[index]?.isEven));
  const ranges = own.map((range, index) => (columns[index]?.isEven ? even : range));
  for (const { from, span, content } of cells) {
    if (span > 1) widenSpan(ranges, { from, to: from + span }, content);
  }
  const heads = rows.flatMap(({ head }) => (head ? [head.content.range] : []));
  return { columns: ranges, ...(measured.hasRowHeads && { heads: widest(heads) }) };
}

function widest(ranges: readonly WidthRange[], floor = 0): WidthRange {
  return ranges.reduce(
    (all, { least, most }) => ({ least: Math.max(all.least, least), most: Math.max(all.most, most) }),
    { least: floor, most: floor },
  );
}

/** Of a section in several fillings: what fits each of them. */
export function widestRanges(fillings: readonly SectionRanges[]): SectionRanges {
  const heads = fillings.flatMap((each) => each.heads ?? []);
  const columns = fillings[0]?.columns.map((_, index) => widest(fillings.flatMap((each) => each.columns[index] ?? [])));
  return { columns: columns ?? [], ...(heads.length > 0 && { heads: widest(heads) }) };
}

/** All of the span together as wide as the cell needs, and each as one sign needs: a division may cut the cell anywhere. */
function widenSpan(
  columns: WidthRange[],
  { from, to }: { readonly from: number; readonly to: number },
  { range, signWidth }: CellContent,
): void {
  const own = columns.slice(from, to).map((column) => atLeast(column, signWidth));
  const missing = range.least - own.reduce((sum, column) => sum + column.least, 0);
  own.forEach((column, index) => {
    columns[from + index] = missing > 0 ? atLeast(column, column.least + missing / own.length) : column;
  });
}

function atLeast({ least, most }: WidthRange, floor: number): WidthRange {
  return { least: Math.max(least, floor), most: Math.max(most, floor) };
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
