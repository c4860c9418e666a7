import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTables } from "../../../src/views/merge/merge-tables.ts";
import { isNameless, plainName, versionOf } from "../../../src/views/merge/part-name.ts";
import type { PictureCell, PictureRow, PictureSection, TablePicture } from "../../../src/views/table-picture.ts";
import { tablePair } from "../../support/table-pair.ts";

/** What a version shows of a table of both: without what it does not have. */
function shownIn({ sections }: TablePicture): readonly unknown[] {
  return sections
    .filter(({ isAbsent }) => !isAbsent)
    .map((section) => {
      const { columns, rows, heading } = section;
      return {
        heading,
        columns: columns
          .filter(({ isAbsent }) => !isAbsent)
          .map(({ label, subject = "" }) => [label, plainName(subject)]),
        rows: rows
          .filter(({ isAbsent }) => !isAbsent)
          .map((row) => [row.label, plainName(row.subject ?? ""), cellsIn(row, section)]),
      };
    });
}

/** Every column's words; those of a cell over several columns at the first one that is shown. */
function cellsIn({ cells }: PictureRow, { columns }: PictureSection): readonly string[] {
  const words: string[] = [];
  let at = 0;
  for (const { text, span = 1 } of cells) {
    const own = columns.slice(at, at + span).filter(({ isAbsent }) => !isAbsent);
    own.forEach((_, index) => words.push(index === 0 ? text : "…"));
    at += span;
  }
  return words;
}

const spans = (cells: readonly PictureCell[]): number => cells.reduce((sum, { span = 1 }) => sum + span, 0);

test("each version of the table of both is the table as it was", () => {
  fc.assert(
    fc.property(tablePair, ({ before, after }) => {
      const { base, head } = mergeTables(before, after);
      expect(shownIn(base)).toEqual(shownIn(before));
      expect(shownIn(head)).toEqual(shownIn(after));
    }),
    { numRuns: 300 },
  );
});

test("all three have the same rows and columns, filled by their cells", () => {
  fc.assert(
    fc.property(tablePair, ({ before, after }) => {
      const { union, base, head } = mergeTables(before, after);
      union.sections.forEach((section, index) => {
        for (const { sections } of [base, head]) {
          expect(sections[index]?.columns).toHaveLength(section.columns.length);
          expect(sections[index]?.rows).toHaveLength(section.rows.length);
        }
        for (const { rows } of [section, base.sections[index], head.sections[index]].flatMap((one) => one ?? []))
          for (const { cells, isGroup, isAbsent } of rows)
            if (!isGroup && !isAbsent) expect(spans(cells)).toBe(section.columns.length);
      });
    }),
    { numRuns: 200 },
  );
});

test("a table put together with itself is the table, and nothing of it is told", () => {
  fc.assert(
    fc.property(tablePair, ({ before }) => {
      const { union } = mergeTables(before, before);
      expect(shownIn(union)).toEqual(shownIn(before));
      const names = union.sections.flatMap(({ columns, rows }) => [
        ...columns,
        ...rows,
        ...rows.flatMap((row) => row.cells),
      ]);
      for (const { subject } of names) {
        expect(subject !== undefined && (isNameless(subject) || versionOf(subject) !== undefined)).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

const column = (id: string) => ({ subject: `role:${id}`, label: id, align: "middle" }) as const;
const row = (id: string, ...texts: readonly string[]): PictureRow => ({
  subject: `node:${id}`,
  label: id,
  cells: texts.map((text) => ({ text })),
});
const table = (columns: readonly string[], ...rows: readonly PictureRow[]): TablePicture => ({
  ...{ type: "table-picture", subject: "view:matrix", viewKind: "matrix", locale: "zh", page: "auto", title: "表" },
  ...{ summary: "表", legendTitle: "图例", legend: [], remarks: [] },
  sections: [{ corner: "", columns: columns.map(column), rows }],
});
const group: PictureRow = { subject: "stage:g", label: "g", isGroup: true, cells: [] };

/** Rows of the table of both: their names, and those of their cells that have one. */
function namesIn({ sections }: TablePicture): readonly string[] {
  return sections.flatMap(({ rows }) =>
    rows.map(({ subject, cells }) => [subject, ...cells.flatMap((cell) => cell.subject ?? [])].join(" ")),
  );
}

test("a row in another order stands twice, and its cells with it", () => {
  const { union } = mergeTables(
    table(["a"], row("x", "1"), row("y", ""), row("z", "")),
    table(["a"], row("y", ""), row("z", ""), row("x", "1")),
  );
  expect(namesIn(union)).toEqual(["node:x?base part:0/0/0?base", "node:y", "node:z", "node:x?head part:0/0/0?head"]);
});

test("a row under another heading is another row", () => {
  const { union } = mergeTables(table(["a"], row("x", "1"), group), table(["a"], group, row("x", "1")));
  expect(namesIn(union)).toEqual(["node:x?base part:0/0/0?base", "stage:g", "node:x?head part:0/2/0?head"]);
});

test("a cell that says something else, something new, or nothing any more has a name that says so", () => {
  const { union } = mergeTables(
    table(["a", "b", "c", "d"], row("x", "1", "1", "", "4")),
    table(["a", "b", "c", "d"], row("x", "2", "", "3", "4")),
  );
  expect(namesIn(union)).toEqual(["node:x part:0/0/0 part:0/0/1?base part:0/0/2?head"]);
  expect(union.sections[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(["2", "1", "3", "4"]);
});

const gap: PictureRow = { subject: "node:x", label: "x", cells: [{ text: "没有", isGap: true, span: 3 }] };

test("of one cell over several columns and the several cells that it is now, the several are shown", () => {
  const { union, base } = mergeTables(table(["a", "b", "c"], gap), table(["a", "b", "c"], row("x", "", "R", "")));
  expect(namesIn(union)).toEqual(["node:x part:0/0/1?head"]);
  expect(base.sections[0]?.rows[0]?.cells).toEqual(gap.cells);
});

test("one cell over several columns stands in the widest room that the several cells before it leave", () => {
  const { union, head } = mergeTables(table(["a", "b", "c"], row("x", "R", "", "")), table(["a", "b", "c"], gap));
  expect(namesIn(union)).toEqual(["node:x part:0/0/0?base part:0/0/1?head"]);
  expect(union.sections[0]?.rows[0]?.cells.map(({ text, span }) => [text, span])).toEqual([
    ["R", undefined],
    ["没有", 2],
  ]);
  expect(head.sections[0]?.rows[0]?.cells).toEqual(gap.cells);
});

test("columns that stand for pieces of one thing are told apart, and none of them is the thing", () => {
  const code = (...parts: readonly string[]): TablePicture => {
    const rows = [{ ...row("code", ...parts), subject: "code:x", label: "示例" }];
    return {
      ...table([]),
      sections: [{ corner: "", columns: parts.map((label) => ({ subject: "code:x", label, align: "middle" })), rows }],
    };
  };
  const { union } = mergeTables(code("serial"), code("serial", "check"));
  expect(union.sections[0]?.columns.map(({ subject }) => subject)).toEqual(["code:x?0", "code:x?1?head"]);
});
