import type { Table, TableSection } from "../../views/table.ts";
import type { RenderFormatOf } from "../render-format.ts";
import { displayWidth, padToWidth } from "../../base/display-width.ts";
import { oneLine } from "../../base/one-line.ts";

/** The content as aligned columns for a terminal; a Chinese character counts as two columns. */
const text: RenderFormatOf<"table"> = {
  id: "text",
  extension: "txt",
  mime: "text/plain; charset=utf-8",
  describe: { zh: "纯文本表格，列对齐", en: "Plain text in aligned columns" },
  input: "table",
  render: renderText,
};
export default text;

function renderText(table: Table): string {
  const title = oneLine(table.title);
  const blocks = [
    [title, "=".repeat(displayWidth(title)), ...(table.subtitle ? [oneLine(table.subtitle)] : [])],
    ...table.sections.map(sectionLines),
    ...(table.notes.length > 0 ? [table.notes.map(oneLine)] : []),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function sectionLines(section: TableSection): readonly string[] {
  const heading = oneLine(section.heading);
  const head = section.columns.map(oneLine);
  const rows = section.rows.map((row) => row.cells.map(oneLine));
  const widths = head.map((cell, index) =>
    Math.max(displayWidth(cell), ...rows.map((cells) => displayWidth(cells[index] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, index) => padToWidth(cells[index] ?? "", width))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [heading, "-".repeat(displayWidth(heading)), line(head), rule, ...rows.map(line)];
}
