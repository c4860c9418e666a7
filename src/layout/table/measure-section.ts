import type { PictureCell, PictureColumn, PictureRow, PictureSection } from "../../views/table-picture.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import type { TextStyle } from "../text-block.ts";
import { type CellContent, type CellText, type CellWords, measureContent } from "./cell-content.ts";

/** A cell or a head with its words measured. */
export interface MeasuredCell {
  /** All of its box but its place and its words; its id still wants that of its part before it. */
  readonly box: Omit<PlacedBox, "box" | "label" | "detail" | "sign">;
  readonly content: CellContent;
  /** First of the columns that it reaches over, from 0, and how many; the head of a row reaches over none. */
  readonly from: number;
  readonly span: number;
  /** In the middle of its height, else at its top. */
  readonly isMiddle: boolean;
}

export interface MeasuredRow {
  readonly head?: MeasuredCell;
  readonly isGroup: boolean;
  readonly cells: readonly MeasuredCell[];
}

export interface MeasuredSection {
  readonly section: PictureSection;
  /** Whether rows or the corner have a head to show. */
  readonly hasRowHeads: boolean;
  /** The corner and the heads of the columns; absent where none has a word. */
  readonly heads?: MeasuredRow;
  readonly rows: readonly MeasuredRow[];
}

/** Measures all words of a section; one of two versions has the heads and the alignment of the table of both, `like`. */
export function measureSection(section: PictureSection, look: Look, like = section): MeasuredSection {
  const { columns, rows, corner } = like;
  const hasRowHeads =
    corner !== "" || rows.some(({ label, detail, isGroup }) => !isGroup && (label !== "" || detail !== undefined));
  const hasColumnHeads = corner !== "" || columns.some(({ label, detail }) => label !== "" || detail !== undefined);
  const hasGroups = rows.some(({ isGroup }) => isGroup);
  const isMiddle = columns.some(({ align }) => align === "middle");
  return {
    section,
    hasRowHeads,
    ...(hasColumnHeads && { heads: headRow(section, { hasRowHeads, look }) }),
    rows: section.rows.map((row, index) =>
      row.isAbsent
        ? absentRow
        : bodyRow(row, { index, columns: section.columns, hasRowHeads, isMiddle, hasGroups, look }),
    ),
  };
}

const absentRow: MeasuredRow = { isGroup: false, cells: [] };

function headRow(
  { columns, corner, isAbsent }: PictureSection,
  { hasRowHeads, look }: { readonly hasRowHeads: boolean; readonly look: Look },
): MeasuredRow {
  if (isAbsent) return absentRow;
  const head = { role: "head", shape: "rect", tone: "quiet" } as const;
  const cornerWords: CellWords = { texts: textsOf([["label", corner, look.smallStyle]]), align: "start" };
  return {
    isGroup: false,
    ...(hasRowHeads && {
      head: {
        box: { id: "corner", ...head },
        content: measureContent(cornerWords, look),
        ...{ from: 0, span: 0, isMiddle: true },
      },
    }),
    cells: columns.flatMap((column, index) => (column.isAbsent ? [] : [columnHead(column, index, look)])),
  };
}

function columnHead(column: PictureColumn, index: number, look: Look): MeasuredCell {
  return {
    box: {
      ...{ id: `head-${index}`, role: "head", shape: "rect", tone: "quiet" },
      ...(column.subject !== undefined && { subject: column.subject }),
      ...(column.isGap && { isGap: true }),
      ...(column.emphasis && { emphasis: column.emphasis }),
      ...(column.link !== undefined && { link: column.link }),
      ...(column.name !== undefined && { name: column.name }),
    },
    content: measureContent({ ...headWords(column, look), align: column.align }, look),
    ...{ from: index, span: 1, isMiddle: true },
  };
}

interface RowPlace {
  readonly index: number;
  readonly columns: readonly PictureColumn[];
  readonly hasRowHeads: boolean;
  /** Where signs stand in the middle of their cells, all that is in a row does; a table of text only is read from the top. */
  readonly isMiddle: boolean;
  readonly hasGroups: boolean;
  readonly look: Look;
}

function bodyRow(row: PictureRow, place: RowPlace): MeasuredRow {
  const { index, columns, hasRowHeads, isMiddle, hasGroups, look } = place;
  const isGroup = row.isGroup === true;
  let next = 0;
  const cells = row.cells.flatMap((cell): readonly MeasuredCell[] => {
    const [from, span] = [next, cell.span ?? 1];
    next += span;
    const column = columns[from];
    if (span === 1 && column?.isAbsent) return [];
    const box = cellBox(cell, ["cell", index, from, ...(span > 1 ? [span] : [])].join("-"));
    const content = measureContent(cellWords(cell, column?.align ?? "start", look), look);
    return [{ box, content, from, span, isMiddle }];
  });
  return {
    isGroup,
    ...((isGroup || hasRowHeads) && {
      head: rowHead(row, index, {
        isMiddle: isGroup || isMiddle,
        isIndented: hasGroups && !isGroup && !row.isTotal,
        look,
      }),
    }),
    cells: isGroup ? [] : cells,
  };
}

function cellBox(cell: PictureCell, id: string): MeasuredCell["box"] {
  const { emphasis } = cell;
  return {
    ...{ id, role: "cell", shape: "rect", tone: cell.tone ?? "plain" },
    ...(cell.subject !== undefined && { subject: cell.subject }),
    ...(cell.isGap && { isGap: true }),
    ...(emphasis && { emphasis }),
    ...(cell.link !== undefined && { link: cell.link }),
    ...(cell.name !== undefined && { name: cell.name }),
  };
}

function rowHead(
  row: PictureRow,
  index: number,
  { isMiddle, isIndented, look }: { readonly isMiddle: boolean; readonly isIndented: boolean; readonly look: Look },
): MeasuredCell {
  return {
    box: {
      ...{ id: `row-${index}`, role: "row", shape: "rect", tone: row.isGroup ? "quiet" : "plain" },
      ...(row.subject !== undefined && { subject: row.subject }),
      ...(row.emphasis && { emphasis: row.emphasis }),
      ...(row.link !== undefined && { link: row.link }),
      ...(row.name !== undefined && { name: row.name }),
    },
    content: measureContent(
      { ...headWords(row, look), align: "start", ...(isIndented && { indent: look.table.pad.x }) },
      look,
    ),
    ...{ from: 0, span: 0, isMiddle },
  };
}

function headWords(
  { label, detail }: { readonly label: string; readonly detail?: string },
  look: Look,
): Pick<CellWords, "texts"> {
  const texts = textsOf([
    ["label", label, look.smallBoldStyle],
    ["detail", detail, look.smallStyle],
  ]);
  return { texts };
}

function cellWords(cell: PictureCell, align: PictureColumn["align"], look: Look): CellWords {
  const styles = { usual: look.itemStyle, large: look.figureStyle, small: look.smallStyle, sign: look.smallBoldStyle };
  const texts = textsOf([["label", cell.text, styles[cell.size ?? "usual"]]]);
  return { texts, align, ...(cell.status && { sign: cell.status }) };
}

function textsOf(
  parts: readonly (readonly [part: CellText["part"], text: string | undefined, style: TextStyle])[],
): readonly CellText[] {
  return parts.flatMap(([part, text, style]) => (text ? [{ part, text, style }] : []));
}
