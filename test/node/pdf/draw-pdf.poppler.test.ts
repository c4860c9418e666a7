import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG, type Pixels } from "pngjs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Compilation } from "../../../src/compile.ts";
import { numbersOf } from "../../../src/assist/appendix-of.ts";
import { drawnPictures } from "../../../src/drawn-pictures.ts";
import { drawPdf } from "../../../src/node/draw-pdf.ts";
import { type FontFaces, loadFonts } from "../../../src/node/fonts/load-fonts.ts";
import { rasterise } from "../../../src/node/rasterise.ts";
import { appendixOfScenes } from "../../../src/node/with-appendix.ts";
import svg from "../../../src/render/formats/svg.ts";
import type { PageName } from "../../../src/model/model.ts";
import { buildScene } from "../../../src/scene/build-scene.ts";
import { themes } from "../../../src/scene/generated/themes.ts";
import { subjectsOfScene } from "../../../src/scene/subjects-of-scene.ts";
import type { Theme } from "../../../src/scene/theme.ts";
import { compileGalleryModel, galleryModels } from "../../browser/gallery.ts";
import { compileTexts } from "../../support/compile-texts.ts";
import { bookmarksOfPdf, factsOfPdf, fontsOfPdf, pictureOfPage, sizesOfPdf, textOfPdf } from "../../support/poppler.ts";
import { collectTexts } from "./collect-texts.ts";

const built = resolve(import.meta.dirname, "../../../dist/fonts");
let fonts: FontFaces;
beforeAll(async () => {
  const { value } = await loadFonts(built);
  if (!value) throw new Error("the fonts are not built: npm run build");
  fonts = value;
});

interface PdfWishes {
  readonly theme?: Theme;
  readonly date?: string;
  readonly hasTables?: boolean;
  readonly hasAppendix?: boolean;
  readonly tile?: PageName | "own";
  readonly faces?: FontFaces;
}

async function pdfOf({ model, pictures }: Compilation, wishes: PdfWishes = {}): Promise<Uint8Array> {
  if (!model) throw new Error("no model");
  const { theme = themes.default, faces = fonts, ...more } = wishes;
  const drawn = drawnPictures(pictures, (laidOut) => buildScene(laidOut, theme));
  const { value, diagnostics } = await drawPdf({ model, pictures: drawn, fonts: faces, theme, ...more });
  if (!value) throw new Error(diagnostics.map(({ message }) => message.en).join("\n") || "no PDF");
  return value;
}

/** Without spaces and line breaks: a reader of PDF sets them as it likes. */
const joined = (text: string): string => text.replace(/\s+/g, "");

describe.each(galleryModels.filter((name) => name !== "large"))("the PDF of %s", (name) => {
  test.each(["zh", "en"])("has a page for each view with all its text, fonts inside, in %s", async (locale) => {
    const compilation = await compileGalleryModel(name, locale);
    const { pictures } = compilation;
    const pdf = await pdfOf(compilation);
    const sizes = sizesOfPdf(pdf);
    expect(sizes).toHaveLength(pictures.length);
    pictures.forEach(({ laidOut }, index) => {
      if (!laidOut) throw new Error("not laid out");
      const text = joined(textOfPdf(pdf, index + 1));
      const wanted = collectTexts(buildScene(laidOut, themes.default).marks);
      expect(wanted.length).toBeGreaterThan(10);
      expect(wanted.filter((each) => !text.includes(joined(each)))).toEqual([]);
    });
    const embedded = fontsOfPdf(pdf);
    expect(embedded.length).toBeGreaterThan(0);
    expect(embedded.filter((font) => !font.isEmbedded || !font.isSubset || !font.hasUnicode)).toEqual([]);
  });
});

/** Share of pixels that a reader would call different, of two pictures of the same size. */
function difference(one: Pixels, other: Pixels): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const count = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.3 });
  return count / (one.width * one.height);
}

test.each(Object.entries(themes))("a page looks like the PNG of the same picture, theme %s", async (_, theme) => {
  const compilation = await compileGalleryModel("online-education", "zh");
  const pdf = await pdfOf(compilation, { theme });
  const { pictures } = compilation;
  for (const [index, { laidOut }] of pictures.entries()) {
    if (!laidOut) throw new Error("not laid out");
    const { value } = await rasterise(svg.render(buildScene(laidOut, theme)), { scale: 1, fonts });
    const png = PNG.sync.read(value ?? new Uint8Array());
    const page = pictureOfPage(pdf, index + 1, png);
    expect(difference(png, page)).toBeLessThan(0.008);
    // What is compared is not too coarse: another view is another picture.
    const other = pictureOfPage(pdf, ((index + 1) % pictures.length) + 1, png);
    expect(difference(png, other)).toBeGreaterThan(0.02);
  }
});

test("a PDF says what it is, and its bookmarks lead to views and stages", async () => {
  const compilation = await compileGalleryModel("online-education", "zh");
  const pdf = await pdfOf(compilation, { date: "2026-10-31" });
  const facts = factsOfPdf(pdf);
  expect(facts.get("Title")).toBe("在线教育客户管理模型");
  expect(facts.get("Author")).toBe("客户成功部");
  expect(facts.get("Creator")).toBe("ketu");
  expect(facts.get("Keywords")).toContain("售后服务");
  expect(facts.get("CreationDate")).toBe("Sat Oct 31 00:00:00 2026 UTC");
  expect(facts.get("PDF version")).toBe("1.7");
  const bookmarks = bookmarksOfPdf(pdf);
  expect(bookmarks.slice(0, 3)).toEqual(["1 客户管理模型图", "  1 潜在客户", "  1 初次接触"]);
  const flow = compilation.pictures.findIndex(({ view }) => view.viewKind === "process_flow");
  expect(bookmarks).toContain(`${flow + 1} 客户流程图`);
  expect(Buffer.from(pdf).toString("latin1")).toMatch(/\/Lang \(zh\)/);
});

test("a PDF is the same every time, and without a date it carries none", async () => {
  const compilation = await compileGalleryModel("b2b-software", "en");
  const [first, second] = [await pdfOf(compilation), await pdfOf(compilation)];
  expect(Buffer.compare(first, second)).toBe(0);
  expect(factsOfPdf(first).get("CreationDate")).toBeUndefined();
});

const small = (title: string, more = ""): string => `ketu: 1
title: ${JSON.stringify(title)}
stages:
  start: { label: 开始, nodes: { visit: 首次访问, lost: { label: 流失, kind: exit } } }
transitions: { visit -> lost: 九十天后 }
${more}`;

test.each([
  ["A4", [841.9, 595.3]],
  ["A4-portrait", [595.3, 841.9]],
  ["A3", [1190.6, 841.9]],
  ["16:9", [960, 540]],
  ["4:3", [720, 540]],
] as const)("a page %s is as large as that sheet", async (page, size) => {
  const pdf = await pdfOf(await compileTexts(small("小店"), { views: "all", page }));
  for (const [index, side] of sizesOfPdf(pdf).flat().entries()) expect(side).toBeCloseTo(size[index % 2] ?? 0, 1);
});

test("without a page the page is as large as the picture, 96 pixels to the inch", async () => {
  const compilation = await compileTexts(small("小店"), { views: ["lifecycle_map"] });
  const [size] = sizesOfPdf(await pdfOf(compilation));
  const { width = 0, height = 0 } = compilation.pictures[0]?.laidOut ?? {};
  expect(size?.[0]).toBeCloseTo(width * 0.75, 0);
  expect(size?.[1]).toBeCloseTo(height * 0.75, 0);
});

test.each([
  ["zh", "文字表", "生命周期阶段（续）|关键节点（续）"],
  ["en", "Text table", "Lifecycle stages \\(continued\\)|Key nodes \\(continued\\)"],
])(
  "tables follow their pictures on pages with numbers, once where views share one, in %s",
  async (locale, word, again) => {
    const compilation = await compileGalleryModel("online-education", locale);
    const [first] = compilation.pictures.filter(({ view }) => view.viewKind === "lifecycle_map");
    const content = JSON.stringify(first?.table.sections);
    const pictures = compilation.pictures.filter(({ table }) => JSON.stringify(table.sections) === content);
    expect(pictures.length).toBeGreaterThan(1);
    const pdf = await pdfOf({ ...compilation, pictures }, { hasTables: true });
    const count = sizesOfPdf(pdf).length;
    const bookmarks = bookmarksOfPdf(pdf).filter((line) => !line.startsWith(" "));
    expect(bookmarks.filter((line) => line.includes(word))).toHaveLength(1);
    expect(bookmarks[1]).toMatch(new RegExp(`^2 .*${word}$`));
    expect(textOfPdf(pdf, 2)).toContain(`2 / ${count}`);
    expect(textOfPdf(pdf)).toMatch(new RegExp(again));
    const text = joined(textOfPdf(pdf));
    const cells = pictures[0]?.table.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => !text.includes(joined(cell)))).toEqual([]);
  },
);

test.each([
  ["zh", "附录：编号说明", ["时限24小时内", "从“留下联系方式”起24小时内到达“首次电话”的比例"]],
  ["en", "Appendix: details", ["Timelimitwithin24hours"]],
])("the appendix comes last and says what the numbers in the views stand for, in %s", async (locale, title, facts) => {
  const compilation = await compileGalleryModel("online-education", locale);
  const pdf = await pdfOf(compilation, { hasAppendix: true });
  const views = compilation.pictures.length;
  const pages = sizesOfPdf(pdf).length;
  expect(pages).toBeGreaterThan(views);
  expect(bookmarksOfPdf(pdf)).toContain(`${views + 1} ${title}`);
  const last = joined(Array.from({ length: pages - views }, (_, index) => textOfPdf(pdf, views + 1 + index)).join(""));
  for (const fact of facts) expect(last).toContain(fact);
  // Each view has the numbers of what it shows: one numbering for all of them.
  const scenes = compilation.pictures.flatMap(({ laidOut }) => (laidOut ? [buildScene(laidOut, themes.default)] : []));
  const { model, measures } = compilation;
  const appendix = model && appendixOfScenes(scenes, { model, ...(measures && { measures }) });
  const numbers = appendix ? numbersOf(appendix) : new Map<string, number>();
  expect(numbers.size).toBeGreaterThan(30);
  scenes.forEach((scene, index) => {
    const text = textOfPdf(pdf, index + 1);
    const wanted = subjectsOfScene(scene).flatMap((subject) => numbers.get(subject) ?? []);
    expect(wanted.filter((number) => !new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text))).toEqual([]);
  });
});

test("a picture that would print too small is spread over sheets that say how they are joined", async () => {
  const compilation = await compileGalleryModel("b2b-software", "en");
  const [map] = compilation.pictures.filter(({ view }) => view.viewKind === "lifecycle_map");
  const pictures = map ? [map] : [];
  const pdf = await pdfOf({ ...compilation, pictures }, { tile: "A4" });
  const sizes = sizesOfPdf(pdf);
  expect(new Set(sizes.map((size) => size.join(" × ")))).toEqual(new Set(["841.9 × 595.3"]));
  expect(sizes.length).toBeGreaterThan(4);
  expect(textOfPdf(pdf, 1)).toContain(`${sizes.length - 1} sheets of A4`);
  const names = bookmarksOfPdf(pdf).filter((line) => /^ {2}\d/.test(line));
  expect(names.slice(0, 2)).toEqual(["  2 A1", "  3 A2"]);
  expect(textOfPdf(pdf, 2)).toContain("A2 →");
  expect(textOfPdf(pdf, 2)).toContain(`2 / ${sizes.length}`);
  const tiles = joined(
    sizes
      .slice(1)
      .map((_, index) => textOfPdf(pdf, index + 2))
      .join(""),
  );
  const words = pictures.flatMap(({ laidOut }) =>
    laidOut ? collectTexts(buildScene(laidOut, themes.default).marks) : [],
  );
  expect(words.filter((word) => !tiles.includes(joined(word)))).toEqual([]);
  expect(fontsOfPdf(pdf).filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
});

test("a picture that would take more sheets than anybody joins is refused", async () => {
  const compilation = await compileTexts(small("小店"), { views: ["process_flow"] });
  const [picture] = drawnPictures(compilation.pictures, (laidOut) => ({
    ...buildScene(laidOut, themes.default),
    marks: [{ type: "rect", box: { x: 0, y: 0, width: 40_000, height: 40_000 }, fill: "ink" }],
    ...{ width: 40_000, height: 40_000 },
  }));
  if (!compilation.model || !picture) throw new Error("no picture");
  const input = { model: compilation.model, pictures: [picture], fonts, theme: themes.default };
  const { value, diagnostics } = await drawPdf({ ...input, tile: "A4" });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, subject }) => [code, subject])).toEqual([["too-many-sheets", "view:process_flow"]]);
  // Without sheets it is one large page.
  expect(sizesOfPdf((await drawPdf(input)).value ?? new Uint8Array())).toEqual([[14_400, 14_400]]);
});

test("a picture that fits is one sheet, in the middle, with the ground of its theme to the edges", async () => {
  const compilation = await compileTexts(small("小店"), { views: ["process_flow"] });
  const pdf = await pdfOf(compilation, { tile: "A4", theme: themes.dark });
  expect(sizesOfPdf(pdf)).toEqual([[841.9, 595.3]]);
  const { data } = pictureOfPage(pdf, 1, { width: 100, height: 70 });
  expect([...data.slice(0, 3)].every((part) => part < 60)).toBe(true);
});

test("bookmarks are in the language of the pictures", async () => {
  const bookmarks = bookmarksOfPdf(await pdfOf(await compileGalleryModel("standard", "en")));
  expect(bookmarks.filter((line) => /\p{Script=Han}/u.test(line))).toEqual([]);
});

test("a label with a halo is there once", async () => {
  const text = textOfPdf(await pdfOf(await compileTexts(small("小店"), { views: ["lifecycle_map"] })));
  expect(text.match(/九十天后/g)).toHaveLength(1);
});

test("words of the author are words and nothing else", async () => {
  const title = "a)>>\\ (endobj <script> ]]> & é 客户\u202e";
  const pdf = await pdfOf(await compileTexts(small(title), { views: "all" }));
  expect(factsOfPdf(pdf).get("Title")).toContain("a)>>\\ (endobj <script> ]]> & é 客户");
  expect(joined(textOfPdf(pdf))).toContain(joined("a)>>\\ (endobj <script> ]]> & é 客户"));
  expect(factsOfPdf(pdf).get("JavaScript")).toBe("no");
});

test("a character that no font has gives a finding and no file; a font file of the user has it", async () => {
  const compilation = await compileTexts(small("潜\u{20164}客户"), { views: ["lifecycle_map"] });
  await expect(pdfOf(compilation)).rejects.toThrow("U+20164");
  const whole = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
  const { value: faces } = await loadFonts(built, [join(import.meta.dirname, "../../..", whole)]);
  if (!faces) throw new Error("no fonts");
  const pdf = await pdfOf(compilation, { faces });
  expect(textOfPdf(pdf)).toContain("潜\u{20164}客户");
  expect(fontsOfPdf(pdf)).toHaveLength(3);
});

test("characters without a glyph, such as joiners, are not drawn", async () => {
  const pdf = await pdfOf(await compileTexts(small("★\ufe0f客\u200d户"), { views: ["lifecycle_map"] }));
  expect(textOfPdf(pdf)).toContain("★客户");
});

test("the licence of the font allows to embed it", () => {
  expect(readFileSync(join(built, "OFL.txt"), "utf8")).toContain("embed");
});
