import type { PictureCell, PictureColumn, PictureRow, PictureSection } from "../../views/table-picture.ts";
import type { TextStyle } from "../text-block.ts";
import { type CellContent, type CellText, widthsOf, type WidthRange } from "./cell-content.ts";
import type { Look } from "../look.ts";

/** A cell that reaches over several columns of its section, from 0. */
export interface SpanningCell {
  readonly from: number;
  readonly span: number;
  readonly range: WidthRange;
}

/** The widths that the parts of a section may have. */
export interface SectionContents {
  /** Whether rows or the corner have a head to show. */
  readonly hasHeads: boolean;
  readonly corner: WidthRange;
  readonly ofHeads: readonly WidthRange[];
  /** Of the heads of columns. */
  readonly heads: readonly WidthRange[];
  /** Cells of one column only. */
  ofColumn(index: number): readonly WidthRange[];
  readonly spanning: readonly SpanningCell[];
}

export function measureSection(section: PictureSection, look: Look): SectionContents {
  const { columns, rows, corner } = section;
  const byColumn = columns.map((): WidthRange[] => []);
  const spanning: SpanningCell[] = [];
  for (const row of rows) {
    for (const { cell, from, span } of placesOfCells(row)) {
      const range = widthsOf(cellContent(cell, columns[from]?.align ?? "start", look), look);
      if (span === 1) byColumn[from]?.push(range);
      else spanning.push({ from, span, range });
    }
  }
  return {
    hasHeads: hasRowHeads(section),
    corner: widthsOf(cornerContent(corner, look), look),
    ofHeads: rows.filter(({ isGroup }) => !isGroup).map((row) => widthsOf(rowHeadContent(row, look), look)),
    heads: columns.map((column) => widthsOf(columnHeadContent(column, look), look)),
    ofColumn: (index) => byColumn[index] ?? [],
    spanning,
  };
}

export function hasRowHeads({ rows, corner }: PictureSection): boolean {
  return corner !== "" || rows.some(({ label, detail, isGroup }) => !isGroup && (label !== "" || detail !== undefined));
}

/** The cells of a row with the column at which each begins, from 0. */
export function placesOfCells(
  row: PictureRow,
): readonly { readonly cell: PictureCell; readonly from: number; readonly span: number }[] {
  let next = 0;
  return row.cells.map((cell) => {
    const from = next;
    const span = cell.span ?? 1;
    next += span;
    return { cell, from, span };
  });
}

export function cellContent(cell: PictureCell, align: PictureColumn["align"], look: Look): CellContent {
  const style =
    cell.size === undefined
      ? look.itemStyle
      : { large: look.figureStyle, small: look.smallStyle, sign: look.smallBoldStyle }[cell.size];
  return { texts: textsOf([["label", cell.text, style]]), align, ...(cell.status && { sign: cell.status }) };
}

export function columnHeadContent({ label, detail, align }: PictureColumn, look: Look): CellContent {
  return {
    texts: textsOf([
      ["label", label, look.smallBoldStyle],
      ["detail", detail, look.smallStyle],
    ]),
    align,
  };
}

export function rowHeadContent({ label, detail }: PictureRow, look: Look): CellContent {
  return {
    texts: textsOf([
      ["label", label, look.smallBoldStyle],
      ["detail", detail, look.smallStyle],
    ]),
    align: "start",
  };
}

export function cornerContent(corner: string, look: Look): CellContent {
  return { texts: textsOf([["label", corner, look.smallStyle]]), align: "start" };
}

function textsOf(
  parts: readonly (readonly [part: CellText["part"], text: string | undefined, style: TextStyle])[],
): readonly CellText[] {
  return parts.flatMap(([part, text, style]) => (text ? [{ part, text, style }] : []));
}
