import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Compilation } from "../../../src/compile.ts";
import { drawnPictures } from "../../../src/drawn-pictures.ts";
import { drawPdf, type DrawPdfInput } from "../../../src/node/draw-pdf.ts";
import { type FontFaces, loadFonts } from "../../../src/node/fonts/load-fonts.ts";
import { alternativeText } from "../../../src/node/pdf/alternative-text.ts";
import { buildScene } from "../../../src/scene/build-scene.ts";
import { themes } from "../../../src/scene/generated/themes.ts";
import { compileGalleryModel } from "../../browser/gallery.ts";
import { compileTexts } from "../../support/compile-texts.ts";
import { factsOfPdf, metadataOfPdf, sizesOfPdf, structureOfPdf } from "../../support/poppler.ts";
import { complaintsOfXmllint } from "../../support/xmllint.ts";

let fonts: FontFaces;
beforeAll(async () => {
  const { value } = await loadFonts(resolve(import.meta.dirname, "../../../dist/fonts"));
  if (!value) throw new Error("the fonts are not built: npm run build");
  fonts = value;
});

async function pdfOf({ model, pictures }: Compilation, wishes: Partial<DrawPdfInput> = {}): Promise<Uint8Array> {
  if (!model) throw new Error("no model");
  const drawn = drawnPictures(pictures, (laidOut) => buildScene(laidOut, themes.default));
  const { value } = await drawPdf({ model, pictures: drawn, fonts, theme: themes.default, ...wishes });
  if (!value) throw new Error("no PDF");
  return value;
}

/** The kinds of parts, without levels and texts; of neighbours of one kind one. */
function kindsOf(structure: readonly string[]): readonly string[] {
  const kinds = structure.map((line) => line.trim().split(" ")[0] ?? "").filter((kind) => /^[A-Z]/.test(kind));
  return kinds.filter((kind, index) => kind !== kinds[index - 1]);
}

test.each(["zh", "en"])("every view is a section with its title and a figure, in %s", async (locale) => {
  const compilation = await compileGalleryModel("online-education", locale);
  const pdf = await pdfOf(compilation);
  expect(factsOfPdf(pdf).get("Tagged")).toBe("yes");
  const structure = structureOfPdf(pdf);
  expect(structure[0]).toMatch(/^Document/);
  const sections = structure.filter((line) => /^ {2}Sect/.test(line));
  expect(sections).toHaveLength(compilation.pictures.length);
  expect(structure.filter((line) => /^ {4}Figure/.test(line))).toHaveLength(compilation.pictures.length);
  const [first] = compilation.pictures;
  expect(structure.slice(2, 4)).toEqual(["    H1 (block)", `      "${first?.laidOut?.title.lines[0]?.text ?? ""}"`]);
});

test("the text in the place of a picture says what it is and names what it draws, once, in its reading order", async () => {
  const { pictures } = await compileGalleryModel("online-education", "zh");
  const [scene] = pictures.flatMap(({ laidOut }) => (laidOut ? [buildScene(laidOut, themes.default)] : []));
  if (!scene) throw new Error("no picture");
  const lines = alternativeText(scene).split("\n");
  expect(lines[0]).toBe(scene.description);
  expect(new Set(lines).size).toBe(lines.length);
  const places = ["潜在客户", "首次访问", "是否购买"].map((word) => lines.findIndex((line) => line.startsWith(word)));
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  // Of a part of it, what lies in the part.
  const corner = alternativeText(scene, { x: 0, y: 0, width: scene.width / 3, height: scene.height }).split("\n");
  expect(corner.length).toBeLessThan(lines.length);
  expect(corner.filter((line) => !lines.includes(line))).toEqual([]);
});

test("a page of a table has headings, a table with heads and cells, and no page number in between", async () => {
  const compilation = await compileTexts(
    "ketu: 1\ntitle: 小店\nstages: { a: { label: 开始, nodes: { x: 首次访问, y: { label: 下单, note: 备注 } } } }\n",
    { views: ["lifecycle_map"] },
  );
  const pdf = await pdfOf(compilation, { hasTables: true });
  const pages = structureOfPdf(pdf)
    .join("\n")
    .split(/^ {2}Sect.*$/m);
  const table = (pages[2] ?? "").split("\n").filter((line) => line.trim() !== "");
  expect(kindsOf(table).slice(0, 5)).toEqual(["H1", "P", "H2", "Table", "TR"]);
  const tables = table
    .join("\n")
    .split(/^ {4}Table.*$/m)
    .slice(1);
  expect(tables.length).toBeGreaterThan(1);
  for (const one of tables) {
    const rows = one.split(/^ {6}TR.*$/m).slice(1);
    // As many cells in each row, also where some are empty; heads in the first only.
    expect(new Set(rows.map((row) => row.match(/^ {8}T[HD]/gm)?.length)).size).toBe(1);
    expect(rows.map((row) => /^ {8}TH/m.test(row))).toEqual(rows.map((_, index) => index === 0));
  }
  expect(table.join("\n")).toMatch(/TD[^\n]*\n +"下单"/);
  expect(table.join("\n")).not.toContain(`2 / ${sizesOfPdf(pdf).length}`);
});

test("the facts are there as XML too, in every language and with any sign", async () => {
  const title = "a)>>\\ <b>&amp; ]]> é 客户";
  const compilation = await compileTexts(`ketu: 1\ntitle: ${JSON.stringify(title)}\nstages: { a: 开始, b: 结束 }\n`, {
    views: ["lifecycle_map"],
  });
  const metadata = metadataOfPdf(await pdfOf(compilation, { date: "2026-10-31" }));
  expect(complaintsOfXmllint(new Map([["facts.xml", metadata]]))).toBe("");
  expect(metadata).toContain("a)&gt;&gt;\\ &lt;b&gt;&amp;amp; ]]&gt; é 客户");
  expect(metadata).toContain("<dc:language><rdf:Bag><rdf:li>zh</rdf:li></rdf:Bag></dc:language>");
  expect(metadata).toContain("<xmp:CreateDate>2026-10-31T00:00:00Z</xmp:CreateDate>");
  expect(metadataOfPdf(await pdfOf(compilation))).not.toContain("CreateDate");
});

test("links between views are parts of their section", async () => {
  const compilation = await compileGalleryModel("online-education", "zh");
  const structure = structureOfPdf(await pdfOf(compilation));
  expect(structure.filter((line) => /^ {4}Link/.test(line)).length).toBeGreaterThan(0);
});
