import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, overlaps, type Rect } from "../../../src/base/geometry.ts";
import type { LaidOutPage, PlacedBlock } from "../../../src/layout/pages/laid-out-page.ts";
import { layOutTablePages, numberedPage } from "../../../src/layout/pages/lay-out-pages.ts";
import type { PageName } from "../../../src/model/model.ts";
import type { Table } from "../../../src/views/table.ts";

const pages: readonly PageName[] = ["auto", "A4", "A4-portrait", "A3", "A3-portrait", "16:9", "4:3"];
const words = fc.array(
  fc.constantFrom("客户", "管理", "retention", "rate", "，", "24 小时内", "a-very-long-word-of-an-id"),
  {
    maxLength: 25,
  },
);
const text = words.map((parts) => parts.join(" "));

const tables: fc.Arbitrary<Table> = fc
  .array(fc.tuple(text, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 60 }), text), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) => ({
    type: "table",
    title: "在线教育客户管理模型",
    subtitle: "6 个阶段",
    sections: sections.map(([words, columns, rows, heading], section) => ({
      heading: heading || "节",
      columns: Array.from({ length: columns }, (_, column) => `列 ${column}`),
      rows: Array.from({ length: rows }, (_, row) => ({
        subject: `node:${section}-${row}`,
        cells: Array.from({ length: columns }, (_, column) =>
          column === 0 ? `${section}-${row}` : words.slice(row % 9),
        ),
      })),
    })),
    notes: ["数据截至 2026-10-31"],
  }));

function linesOf(block: PlacedBlock): readonly string[] {
  return block.texts.flatMap((each) => each.text.lines.map((line) => line.text));
}

function boxesOf(block: PlacedBlock): readonly Rect[] {
  return block.texts.flatMap(({ text: { lines, size, anchor } }) =>
    lines.map(({ x, y, width }) => ({ x: anchor === "end" ? x - width : x, y: y - size * 0.86, width, height: size })),
  );
}

function layOut(table: Table, page: PageName): readonly LaidOutPage[] {
  return layOutTablePages(table, { locale: "zh", page });
}

describe("a table on pages", () => {
  test("has every row, in order, whole and once", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...pages), (table, page) => {
        const rows = layOut(table, page)
          .flatMap(({ blocks }) => blocks)
          .filter(({ role }) => role === "row");
        expect(rows.map(({ subject }) => subject)).toEqual(
          table.sections.flatMap((section) => section.rows.map(({ subject }) => subject)),
        );
        const all = table.sections.flatMap((section) => section.rows);
        rows.forEach((row, index) => {
          const drawn = linesOf(row).join("").replace(/\s/g, "");
          expect(drawn).toBe(all[index]?.cells.join("").replace(/\s/g, ""));
        });
      }),
      { numRuns: 25 },
    );
  });

  test("keeps everything on the page and nothing on something else", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...pages), (table, page) => {
        for (const laidOut of layOut(table, page)) {
          const whole = numberedPage(laidOut, { number: 1, count: 12 });
          const sheet = { x: 0, y: 0, width: whole.width, height: whole.height };
          const boxes = whole.blocks.flatMap(boxesOf);
          expect(boxes.filter((box) => !contains(sheet, box))).toEqual([]);
          boxes.forEach((box, index) => {
            expect(boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]);
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  test("says the names of its columns above the rows of each page, and no heading stands alone at the end", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...pages), (table, page) => {
        for (const { blocks } of layOut(table, page)) {
          blocks.forEach(({ role }, index) => {
            const [before, after] = [blocks[index - 1], blocks[index + 1]];
            if (role === "row") expect(["row", "head"]).toContain(before?.role);
            if (role === "head") expect(before?.role).toBe("heading");
            if (["title", "heading", "head"].includes(role)) expect(after).toBeDefined();
          });
        }
      }),
      { numRuns: 25 },
    );
  });
});

const one = (rows: number, cell = "词"): Table => ({
  type: "table",
  title: "表",
  sections: [
    { heading: "节", columns: ["甲", "乙"], rows: Array.from({ length: rows }, () => ({ cells: [cell, cell] })) },
  ],
  notes: [],
});

test("a section that goes on says so, in the language of the page", () => {
  const headings = (locale: string): readonly string[] =>
    layOutTablePages(one(80), { locale, page: "A4" }).map(
      ({ blocks }) => blocks.filter(({ role }) => role === "heading").flatMap(linesOf)[0] ?? "",
    );
  expect(headings("zh").slice(0, 2)).toEqual(["节", "节（续）"]);
  expect(headings("en").slice(0, 2)).toEqual(["节", "节 (continued)"]);
});

test("a row that no page holds is cut between its lines, and nothing of it is lost", () => {
  const cell = "很长的说明".repeat(2000);
  const rows = layOut(one(1, cell), "A4")
    .flatMap(({ blocks }) => blocks)
    .filter(({ role }) => role === "row");
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.flatMap(({ texts }) => texts[0]?.text.lines.map((line) => line.text) ?? []).join("")).toBe(cell);
});

test("a page is as large as its sheet, 96 pixels to the inch, and without one an upright A4", () => {
  const [page] = layOut(one(1), "auto");
  expect(page?.sheet.name).toBe("A4-portrait");
  expect(page?.width).toBeCloseTo((210 / 25.4) * 96, 1);
});

test("the foot tells the page and how many there are", () => {
  const [page] = layOut(one(1), "A4");
  if (!page) throw new Error("no page");
  const foot = numberedPage(page, { number: 2, count: 7 }).blocks.at(-1);
  expect(foot?.role).toBe("folio");
  expect(foot && linesOf(foot)).toEqual(["表", "2 / 7"]);
});

test("the same table gives the same pages", () => {
  expect(layOut(one(50), "A3")).toEqual(layOut(one(50), "A3"));
});
