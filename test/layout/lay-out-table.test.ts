import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOutDiagram, PlacedBox } from "../../src/layout/laid-out-diagram.ts";
import type { PlacedText } from "../../src/layout/laid-out-graph.ts";
import { layOutTable } from "../../src/layout/lay-out-table.ts";
import { distributeWidth } from "../../src/layout/table/column-widths.ts";
import { blocksOf } from "../../src/layout/table/divide-table.ts";
import type { PictureSection, TablePicture } from "../../src/views/table-picture.ts";
import { judgeDiagram } from "../support/judge-diagram.ts";
import { randomTable } from "../support/random-table.ts";

const options = { engine: () => Promise.reject(new Error("a table needs no engine")) };

async function laidOut(table: TablePicture): Promise<LaidOutDiagram> {
  const { value } = await layOutTable(table, options);
  if (!value) throw new Error("no value");
  return value;
}

const textsOf = ({ label, detail }: PlacedBox): readonly PlacedText[] => [label, detail].flatMap((text) => text ?? []);
const plain = (text: string): string => text.replace(/[\s·]/g, "");

test("a table is a good picture, with the font and with text 15 % wider", async () => {
  await fc.assert(
    fc.asyncProperty(randomTable, async (table) => {
      const picture = await laidOut(table);
      expect(judgeDiagram(picture)).toEqual([]);
      expect(judgeDiagram(picture, { textScale: 1.15 })).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("every word of every cell is drawn, and every id is given once", async () => {
  await fc.assert(
    fc.asyncProperty(randomTable, async (table) => {
      const { boxes } = await laidOut(table);
      expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
      const drawn = new Set(
        boxes.flatMap((box) => textsOf(box).map(({ lines }) => plain(lines.map(({ text }) => text).join("")))),
      );
      const wanted = table.sections.flatMap(({ columns, rows }) => [
        ...columns.map(({ label }) => label),
        ...rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
      ]);
      expect(wanted.map(plain).filter((text) => text !== "" && !drawn.has(text))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("the same table gives the same places", async () => {
  await fc.assert(
    fc.asyncProperty(randomTable, async (table) => {
      expect(JSON.stringify(await laidOut(table))).toBe(JSON.stringify(await laidOut(structuredClone(table))));
    }),
    { numRuns: 15 },
  );
});

test("columns get between what they take at least and at most, and together no more than there is, if that is enough", () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }))
    .map(([least, more]) => ({ least, most: least + more }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1 }), fc.integer({ min: 0, max: 5000 }), (ranges, available) => {
      const widths = distributeWidth(ranges, available);
      const least = ranges.reduce((sum, each) => sum + each.least, 0);
      widths.forEach((width, index) => {
        expect(width).toBeGreaterThanOrEqual((ranges[index]?.least ?? 0) - 1e-6);
        expect(width).toBeLessThanOrEqual((ranges[index]?.most ?? 0) + 1e-6);
      });
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(Math.max(least, available) + 1e-6);
    }),
  );
});

const wide = (columns: number, rows: number, page: TablePicture["page"] = "auto"): TablePicture => ({
  type: "table-picture",
  subject: "view:wide",
  viewKind: "matrix",
  locale: "zh",
  page,
  title: "表",
  summary: "表",
  legendTitle: "图例",
  legend: [],
  remarks: [],
  sections: [
    {
      corner: "节点",
      columns: Array.from({ length: columns }, (_, index) => ({
        label: `第 ${index} 列`,
        align: "middle",
        isEven: true,
      })),
      rows: Array.from({ length: rows }, (_, index) => ({
        label: `第 ${index} 行`,
        cells: Array.from({ length: columns }, () => ({ text: "●" })),
      })),
    },
  ],
});

const headsIn = ({ boxes }: LaidOutDiagram, label: string): number =>
  boxes.filter((box) => box.label?.lines.map(({ text }) => text).join("") === label).length;

test("a table that is too wide for its sheet stands in several parts, each with the heads of its rows", async () => {
  expect(headsIn(await laidOut(wide(30, 4)), "第 0 行")).toBe(1);
  expect(headsIn(await laidOut(wide(30, 4, "A4")), "第 0 行")).toBeGreaterThan(1);
});

test("a table that is too long for its sheet stands in several parts, each with the heads of its columns", async () => {
  expect(headsIn(await laidOut(wide(3, 60)), "第 0 列")).toBe(1);
  expect(headsIn(await laidOut(wide(3, 60, "A4")), "第 0 列")).toBeGreaterThan(1);
});

test("a table that no division makes legible says how small it prints", async () => {
  const { diagnostics } = await layOutTable(wide(40, 150, "A4"), options);
  expect(diagnostics.map(({ code }) => code)).toEqual(["picture-too-dense"]);
  expect(diagnostics[0]?.message.zh).toMatch(/的表有 \d+ 格，最小的字印出来是 [\d.]+ 磅/);
  expect((await layOutTable(wide(5, 10, "A4"), options)).diagnostics).toEqual([]);
});

test("even columns are equally wide", async () => {
  const { boxes } = await laidOut(wide(7, 2));
  const widths = boxes.filter(({ id }) => id.includes("-cell-0-")).map(({ box }) => box.width);
  expect(widths).toHaveLength(7);
  expect(new Set(widths).size).toBe(1);
});

test("a part begins with a group of rows where one is near, and never ends with the heading of one", () => {
  const group = { label: "组", isGroup: true, cells: [] };
  const row = { label: "行", cells: [{ text: "" }] };
  const sectionOf = (rows: PictureSection["rows"]): PictureSection => ({
    corner: "",
    columns: [{ label: "列", align: "start" }],
    rows,
  });
  const cut = (rows: PictureSection["rows"]): number | undefined =>
    blocksOf(sectionOf(rows), { columns: 1, rows: 2 })[0]?.[1]?.rows[0];
  const rows = (count: number): PictureSection["rows"] => Array.from({ length: count }, () => row);
  expect(cut([group, ...rows(4), group, ...rows(6)])).toBe(5);
  expect(cut([...rows(5), group, ...rows(6)])).toBe(5);
  expect(cut(rows(12))).toBe(6);
});
