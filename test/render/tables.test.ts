import fc from "fast-check";
import { expect, test } from "vitest";
import markdown from "../../src/render/formats/markdown.ts";
import text from "../../src/render/formats/text.ts";
import type { Table } from "../../src/views/table.ts";
import { hostileText } from "./hostile-text.ts";

const table: Table = {
  type: "table",
  title: "在线教育",
  subtitle: "2026 年 10 月",
  sections: [
    {
      heading: "关键节点",
      columns: ["阶段", "节点", "Figure"],
      rows: [{ subject: "node:a", cells: ["潜在客户", "首次访问", "12,480"] }, { cells: ["Prospect", "a|b", ""] }],
    },
  ],
  notes: ["数据截至 2026-10-31"],
};

const tableOf = (cell: string): Table => ({
  ...table,
  title: cell,
  subtitle: cell,
  sections: [{ heading: cell, columns: [cell, "b"], rows: [{ cells: [cell, "x"] }] }],
  notes: [cell],
});

/** Whether a character stands in the text without a backslash before it. */
const isBare = (line: string, character: string): boolean => line.replace(/\\[^]/g, "").includes(character);

test("Markdown has a table per section", () => {
  expect(markdown.render(table)).toBe(
    [
      "# 在线教育",
      "",
      "2026 年 10 月",
      "",
      "## 关键节点",
      "",
      "| 阶段 | 节点 | Figure |",
      "| --- | --- | --- |",
      "| 潜在客户 | 首次访问 | 12,480 |",
      "| Prospect | a\\|b |  |",
      "",
      "- 数据截至 2026-10-31",
      "",
    ].join("\n"),
  );
});

test("nothing in a cell of Markdown becomes a tag, a link, code or a column", () => {
  fc.assert(
    fc.property(hostileText, (cell) => {
      const output = markdown.render(tableOf(cell));
      expect(output).not.toContain("<");
      const lines = output.split("\n");
      const rows = lines.filter((line) => line.startsWith("| "));
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row.replace(/\\[^]/g, "").split("|")).toHaveLength(4);
      for (const sign of ["`", "*", "_", "[", "]", "~", "$"]) expect(isBare(output, sign)).toBe(false);
      expect(output).not.toMatch(/:\/\/|www\.|@/i);
    }),
    { numRuns: 500 },
  );
});

test("plain text has aligned columns, a Chinese character counting as two", () => {
  expect(text.render(table)).toBe(
    [
      "在线教育",
      "========",
      "2026 年 10 月",
      "",
      "关键节点",
      "--------",
      "阶段      节点      Figure",
      "--------  --------  ------",
      "潜在客户  首次访问  12,480",
      "Prospect  a|b",
      "",
      "数据截至 2026-10-31",
      "",
    ].join("\n"),
  );
});

test("plain text lets no control character and no turned direction through", () => {
  fc.assert(
    fc.property(hostileText, (cell) => {
      expect(text.render(tableOf(cell)).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
