import type { Point } from "../../base/geometry.ts";
import { pageWords } from "../../messages/page-words.ts";
import type { Table, TableRow, TableSection } from "../../views/table.ts";
import { placeBlock, type TextBlock, textBlock, type TextStyle } from "../text-block.ts";
import { cellPad, columnWidths } from "./column-widths.ts";
import { bare, type BlockOptions, headingBlocks, noteBlocks, partOf, titleBlocks } from "./document-blocks.ts";
import { heightOf, type PageBlock } from "./flow-blocks.ts";
import type { PlacedBlock } from "./laid-out-page.ts";

/** Above and below the text of a row, in pixels. */
const rowPad = 4.5;
/** White between a heading and the names of the columns. */
const headGap = 7;

/** A table in blocks: title, and for each section its heading, the names of its columns, its rows; notes at the end. */
export function tableBlocks(table: Table, options: BlockOptions): readonly PageBlock[] {
  return [
    ...titleBlocks(table, options),
    ...table.sections.flatMap((section) => sectionBlocks(section, options)),
    ...table.notes.flatMap((note, index) => noteBlocks(note, index === 0, options)),
  ];
}

function sectionBlocks(section: TableSection, options: BlockOptions): readonly PageBlock[] {
  const { look, speech } = options;
  const heading = headingBlocks(section.heading, options);
  if (section.columns.length === 0) return heading.map((block) => ({ ...block, keepsWithNext: false }));
  const styles: RowStyles = { head: { ...look.smallStyle, weight: 700 }, cell: look.smallStyle };
  const widths = columnWidths(section, options.width, styles);
  const head = headBlock(section.columns, widths, styles.head);
  const repeated = [...headingBlocks(section.heading + speech.say(pageWords.continued), options), head];
  const room = options.height - heightOf(repeated);
  const rows = section.rows.flatMap((row) => rowBlocks(row, { widths, style: styles.cell, room }));
  return [...heading, head, ...rows.map((row) => ({ ...row, repeated }))];
}

interface RowStyles {
  readonly head: TextStyle;
  readonly cell: TextStyle;
}

function headBlock(columns: readonly string[], widths: readonly number[], style: TextStyle): PageBlock {
  const cells = columns.map((name, index) => textBlock(name, style, (widths[index] ?? 0) - 2 * cellPad));
  const height = Math.max(...cells.map((cell) => cell.height)) + 2 * rowPad;
  const width = widths.reduce((sum, each) => sum + each, 0);
  return {
    height,
    gap: headGap,
    keepsWithNext: true,
    place: (at) => ({
      ...placedRow("head", cells, { at, widths, height }),
      plates: [{ kind: "head", box: { ...at, width, height } }],
      rules: [ruleBelow("strong", at, { width, height })],
    }),
  };
}

interface RowOptions {
  readonly widths: readonly number[];
  readonly style: TextStyle;
  /** The highest row that fits a page, in pixels. */
  readonly room: number;
}

/** A row as one block; one that is higher than a page as several, cut between its lines. */
function rowBlocks({ cells, subject }: TableRow, { widths, style, room }: RowOptions): readonly PageBlock[] {
  const texts = widths.map((width, index) => textBlock(cells[index] ?? "", style, width - 2 * cellPad));
  const lineHeight = texts[0]?.lineHeight ?? 1;
  const most = Math.max(1, Math.floor((room - 2 * rowPad) / lineHeight));
  const lines = Math.max(1, ...texts.map((text) => text.lines.length));
  const width = widths.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: Math.ceil(lines / most) }, (_, part): PageBlock => {
    const shown = texts.map((text) => partOf(text, part * most, most));
    const height = Math.max(lineHeight, ...shown.map((text) => text.height)) + 2 * rowPad;
    return {
      height,
      gap: 0,
      place: (at) => ({
        ...placedRow("row", shown, { at, widths, height }),
        rules: [ruleBelow("fine", at, { width, height })],
        ...(subject !== undefined && { subject }),
      }),
    };
  });
}

function placedRow(
  role: "head" | "row",
  cells: readonly TextBlock[],
  { at, widths }: { readonly at: Point; readonly widths: readonly number[]; readonly height: number },
): PlacedBlock {
  let x = at.x;
  const texts = cells.flatMap((cell, index) => {
    const left = x;
    x += widths[index] ?? 0;
    if (cell.lines.length === 0) return [];
    return [{ ink: "main" as const, text: placeBlock(cell, { x: left + cellPad, y: at.y + rowPad }) }];
  });
  return { ...bare(role), texts };
}

function ruleBelow(
  kind: "strong" | "fine",
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
): PlacedBlock["rules"][number] {
  return {
    kind,
    ends: [
      { x, y: y + height },
      { x: x + width, y: y + height },
    ],
  };
}
