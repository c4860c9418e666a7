import type { Table, TableSection } from "../../views/table.ts";
import type { RenderFormatOf } from "../render-format.ts";
import { escapeMarkdown } from "../../base/escape-markdown.ts";

/** The content as tables of GitHub's Markdown. */
const markdown: RenderFormatOf<"table"> = {
  id: "markdown",
  extension: "md",
  mime: "text/markdown; charset=utf-8",
  describe: { zh: "Markdown 表格", en: "Tables in Markdown" },
  input: "table",
  render: renderMarkdown,
};
export default markdown;

function renderMarkdown(table: Table): string {
  const blocks = [
    `# ${escapeMarkdown(table.title)}`,
    ...(table.subtitle ? [escapeMarkdown(table.subtitle)] : []),
    ...table.sections.map(sectionText),
    ...(table.notes.length > 0 ? [table.notes.map((note) => `- ${escapeMarkdown(note)}`).join("\n")] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sectionText(section: TableSection): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const heading = `## ${escapeMarkdown(section.heading)}`;
  if (section.columns.length === 0) return heading;
  return [
    `${heading}\n`,
    line(section.columns),
    `|${" --- |".repeat(section.columns.length)}`,
    ...section.rows.map((row) => line(section.columns.map((_, index) => row.cells[index] ?? ""))),
  ].join("\n");
}
