import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, overlaps, type Rect } from "../../../src/base/geometry.ts";
import { pageFrame } from "../../../src/layout/pages/page-frame.ts";
import { planTiles, type TilePlan } from "../../../src/layout/pages/plan-tiles.ts";
import { tilePicture } from "../../../src/layout/pages/tile-picture.ts";

const pages = ["A4", "A4-portrait", "A3", "A3-portrait", "16:9", "4:3"] as const;
const contents = fc.record({
  x: fc.integer({ min: 0, max: 200 }),
  y: fc.integer({ min: 0, max: 200 }),
  width: fc.integer({ min: 50, max: 12_000 }),
  height: fc.integer({ min: 50, max: 12_000 }),
});

interface Planned {
  readonly content: Rect;
  readonly least: number;
  readonly plan: TilePlan;
}

const plans: fc.Arbitrary<Planned> = fc
  .tuple(contents, fc.constantFrom(...pages), fc.integer({ min: 40, max: 130 }))
  .map(([content, page, percent]) => {
    const { width, height } = pageFrame(page);
    const least = percent / 100;
    return { content, least, plan: planTiles(content, { sheet: { width, height }, least }) };
  });

const areaOf = ({ width, height }: Rect): number => width * height;

test("every part of the picture is on a sheet, and at the cuts on both", () => {
  fc.assert(
    fc.property(plans, ({ content, plan: { tiles, overlap, scale } }) => {
      const owned = tiles.reduce((sum, { own }) => sum + areaOf(own), 0);
      expect(owned / areaOf(content)).toBeCloseTo(1, 6);
      tiles.forEach((tile, index) => {
        expect(contains(tile.window, tile.own, 0.01)).toBe(true);
        expect(contains(content, tile.window, 0.01)).toBe(true);
        const others = tiles.slice(index + 1).filter(({ own }) => overlaps(own, shrunk(tile.own)));
        expect(others).toEqual([]);
        const right = tiles.find(({ row, column }) => row === tile.row && column === tile.column + 1);
        if (right) expect(tile.window.x + tile.window.width - right.window.x).toBeCloseTo(overlap / scale, 3);
      });
    }),
  );
});

function shrunk({ x, y, width, height }: Rect): Rect {
  return { x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02 };
}

test("parts lie within the marks of their sheet, and where neighbours meet they meet", () => {
  fc.assert(
    fc.property(plans, ({ plan: { tiles, inner, overlap, scale } }) => {
      for (const { window, at, row, column } of tiles) {
        const drawn = { ...at, width: window.width * scale, height: window.height * scale };
        expect(contains(inner, drawn, 0.01)).toBe(true);
        const right = tiles.find((tile) => tile.row === row && tile.column === column + 1);
        if (!right) continue;
        // The same point of the picture lies on the mark of this sheet and on that of the next.
        const onMark = (of: typeof right, x: number): number => of.window.x + (x - of.at.x) / scale;
        const here = onMark({ ...right, window, at }, inner.x + inner.width - overlap / 2);
        expect(onMark(right, inner.x + overlap / 2)).toBeCloseTo(here, 3);
      }
    }),
  );
});

test("text is legible, nothing is larger than 100 %, and no row or column could be spared", () => {
  fc.assert(
    fc.property(plans, ({ content, least, plan: { scale, rows, columns, inner, overlap } }) => {
      expect(scale).toBeLessThanOrEqual(1);
      expect(scale).toBeGreaterThanOrEqual(Math.min(1, least) - 1e-6);
      const fewer = (count: number, length: number, side: number): boolean =>
        count > 1 && (count - 1) * (side - overlap) + overlap >= length * Math.min(1, least) + 0.01;
      expect(fewer(columns, content.width, inner.width) || fewer(rows, content.height, inner.height)).toBe(false);
    }),
  );
});

const subject = { title: "客户管理模型", locale: "zh", smallestText: 12 };

test("a picture that one sheet holds legibly is not tiled", () => {
  const content = { x: 0, y: 0, width: 900, height: 600 };
  expect(tilePicture({ ...subject, content }, { page: "A4" })).toBeUndefined();
  expect(
    tilePicture({ ...subject, content: { ...content, width: 3000 } }, { page: "A4" })?.tiles.length,
  ).toBeGreaterThan(1);
});

test("sheets are named by row and column, and each says which ones go on at its sides", () => {
  const content = { x: 0, y: 0, width: 3200, height: 2000 };
  const tiled = tilePicture({ ...subject, content }, { page: "A4" });
  if (!tiled) throw new Error("not tiled");
  expect(tiled.tiles.map(({ label }) => label)).toEqual(["A1", "A2", "A3", "B1", "B2", "B3"]);
  const words = tiled.tiles.map(({ page }) =>
    page.blocks.flatMap(({ texts }) => texts.flatMap(({ text }) => text.lines.map((line) => line.text))),
  );
  expect(words[1]).toEqual(["← A1", "A3 →", "↓ B2"]);
  expect(words[3]).toEqual(["B2 →", "↑ A1"]);
});

test("the overview says how many sheets there are, in both languages, and its picture keeps clear of its words", () => {
  const content = { x: 0, y: 0, width: 3200, height: 2000 };
  for (const [locale, words] of [
    ["zh", "分为 6 张 A4"],
    ["en", "6 sheets of A4"],
  ] as const) {
    const overview = tilePicture({ ...subject, locale, content }, { page: "A4" })?.overview;
    if (!overview) throw new Error("not tiled");
    const lines = overview.page.blocks.flatMap(({ texts }) => texts.flatMap(({ text }) => text.lines));
    expect(lines.map(({ text }) => text).join("")).toContain(words);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(overview.at.y);
    expect(overview.at.y + content.height * overview.scale).toBeLessThan(overview.page.height - 50);
  }
});

test("many rows are named as in a spreadsheet", () => {
  const tall = planTiles({ x: 0, y: 0, width: 100, height: 30_000 }, { sheet: { width: 1122, height: 793 }, least: 1 });
  const labels = tall.tiles.map(({ label }) => label);
  expect(labels.slice(24, 28)).toEqual(["Y1", "Z1", "AA1", "AB1"]);
  expect(new Set(labels).size).toBe(labels.length);
});
