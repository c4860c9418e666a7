import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type FontFaces, loadFonts } from "../../../src/node/fonts/load-fonts.ts";
import type { PdfPage } from "../../../src/node/pdf/pdf-page.ts";
import { picturePage } from "../../../src/node/pdf/picture-page.ts";
import { writePdf } from "../../../src/node/pdf/write-pdf.ts";
import type { Mark, Scene } from "../../../src/scene/scene.ts";
import { bookmarksOfPdf, pictureOfPage, sizesOfPdf, textOfPdf } from "../../support/poppler.ts";

let fonts: FontFaces;
beforeAll(async () => {
  const { value } = await loadFonts(resolve(import.meta.dirname, "../../../dist/fonts"));
  if (!value) throw new Error("the fonts are not built: npm run build");
  fonts = value;
});

const palette = new Map([
  ["paper", "#ffffff"],
  ["black", "#000000"],
  ["red", "#ff0000"],
  ["blue", "#0000ff"],
]);

/** A scene of 100 × 100 pixels. */
function sceneOf(...marks: readonly Mark[]): Scene {
  const facts = { id: "x", locale: "en", width: 100, height: 100, title: "x", description: "x" };
  return { type: "scene", ...facts, background: "paper", palette, marks };
}

/** A page on which a pixel of the scene is a point. */
function pageOf(scene: Scene, more: Partial<PdfPage> = {}): PdfPage {
  return { width: 100, height: 100, scenes: [{ scene, x: 0, y: 0, scale: 1 }], ...more };
}

async function write(...pages: readonly PdfPage[]): Promise<Uint8Array> {
  const { value } = await writePdf(pages, { title: "x", keywords: [], locale: "en" }, fonts);
  if (!value) throw new Error("no PDF");
  return value;
}

/** The colour of a pixel of a page of 100 × 100; what is all but full or none of red, green or blue counts as that. */
function colorAt(pdf: Uint8Array, x: number, y: number): readonly number[] {
  const { data, width } = pictureOfPage(pdf, 1, { width: 100, height: 100 });
  return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)].map((part) =>
    part < 4 ? 0 : part > 251 ? 255 : part,
  );
}

const [white, black, red, blue] = [
  [255, 255, 255],
  [0, 0, 0],
  [255, 0, 0],
  [0, 0, 255],
];
const box = { x: 10, y: 20, width: 60, height: 40 };

test("a box lies where it says, over the background, with its line around it", async () => {
  const pdf = await write(pageOf(sceneOf({ type: "rect", box, fill: "red", stroke: { paint: "blue", width: 4 } })));
  expect(colorAt(pdf, 40, 40)).toEqual(red);
  expect(colorAt(pdf, 10, 40)).toEqual(blue);
  expect(colorAt(pdf, 90, 90)).toEqual(white);
});

test("round corners are round and end in the middle of a side", async () => {
  const pdf = await write(pageOf(sceneOf({ type: "rect", box, radius: 500, fill: "red" })));
  expect(colorAt(pdf, 11, 21)).toEqual(white);
  expect(colorAt(pdf, 12, 40)).toEqual(red);
});

test("a quadratic corner keeps to both sides alike", async () => {
  const d = "M0 100L0 80Q0 20 60 20L100 20";
  const pdf = await write(pageOf(sceneOf({ type: "path", d, stroke: { paint: "black", width: 3 } })));
  // The curve passes the point that is a quarter of its ends and half of its control point.
  expect(colorAt(pdf, 15, 35)).toEqual(black);
});

test("dashes leave gaps, and the next line has none", async () => {
  const line = (y: number, dash?: readonly number[]): Mark => ({
    type: "path",
    d: `M0 ${y}L100 ${y}`,
    stroke: { paint: "black", width: 4, ...(dash && { dash }) },
  });
  const pdf = await write(pageOf(sceneOf(line(20, [10, 10]), line(60))));
  expect([5, 15, 25].map((x) => colorAt(pdf, x, 20))).toEqual([black, white, black]);
  expect([5, 15, 25].map((x) => colorAt(pdf, x, 60))).toEqual([black, black, black]);
});

test("what stands back lets its ground through, and what comes after it does not", async () => {
  const rect = (x: number): Mark => ({ type: "rect", box: { ...box, x, width: 20 }, fill: "red" });
  const faint: Mark = { type: "group", role: "item", opacity: 0.5, marks: [rect(10)] };
  const pdf = await write(pageOf(sceneOf(faint, rect(50))));
  expect(colorAt(pdf, 20, 40)[1]).toBeCloseTo(128, -1);
  expect(colorAt(pdf, 60, 40)).toEqual(red);
});

const svgLogo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1" fill="#f00"/><rect x="1" width="1" height="1" fill="#00f"/></svg>').toString("base64")}`;
/** PNG of one red pixel. */
const pngLogo =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

test("logos are drawn, SVG and PNG; a file that is broken leaves its place free", async () => {
  const image = (y: number, href: string): Mark => ({ type: "image", box: { x: 10, y, width: 40, height: 20 }, href });
  const marks = [image(0, svgLogo), image(30, pngLogo), image(60, "data:image/png;base64,bm90aGluZw==")];
  const pdf = await write(pageOf(sceneOf(...marks, image(80, "https://example.com/logo.png"))));
  expect([colorAt(pdf, 20, 10), colorAt(pdf, 40, 10)]).toEqual([red, blue]);
  expect(colorAt(pdf, 30, 40)).toEqual(red);
  expect([colorAt(pdf, 30, 70), colorAt(pdf, 30, 90)]).toEqual([white, white]);
});

test("text stands at its anchor, in both weights, struck through where it says so", async () => {
  const text = (anchor: "start" | "end", weight: 400 | 700): Mark => ({
    type: "text",
    ...{ text: "田", x: 50, y: 50, size: 40, weight, anchor, fill: "black", width: 40, strike: weight === 700 },
  });
  const left = await write(pageOf(sceneOf(text("end", 400))));
  const right = await write(pageOf(sceneOf(text("start", 700))));
  const inkBetween = (pdf: Uint8Array, from: number, to: number): number => {
    const { data, width } = pictureOfPage(pdf, 1, { width: 100, height: 100 });
    return data.filter((value, at) => at % 4 === 0 && (at / 4) % width >= from && (at / 4) % width < to && value < 128)
      .length;
  };
  expect(inkBetween(left, 50, 100)).toBe(0);
  expect(inkBetween(right, 0, 50)).toBe(0);
  expect(inkBetween(right, 50, 100)).toBeGreaterThan(inkBetween(left, 0, 50) * 1.2);
  expect(textOfPdf(left)).toContain("田");
});

test("a link leads to the page of its view, and one to a view that is not there leads nowhere", async () => {
  const linkTo = (link: string): Mark => ({
    type: "group",
    role: "item",
    link,
    marks: [{ type: "rect", box, fill: "red" }],
  });
  const pages = [pageOf(sceneOf(linkTo("view:b"), linkTo("view:gone"))), pageOf(sceneOf(), { subject: "view:b" })];
  const content = Buffer.from(await write(...pages)).toString("latin1");
  expect(content.match(/\/S \/GoTo/g)).toHaveLength(1);
  expect(content).toMatch(/\/D \(00001\)/);
  expect(content).toMatch(/\/Rect \[10 40 70 80\]/);
});

test("a window shows its part of a scene and nothing beside it", async () => {
  const scene = sceneOf(
    { type: "rect", box: { x: 40, y: 40, width: 60, height: 60 }, fill: "red" },
    { type: "text", text: "gone", x: 5, y: 20, size: 12, weight: 400, anchor: "start", fill: "black", width: 30 },
  );
  const window = { x: 50, y: 50, width: 20, height: 20 };
  const pdf = await write({ width: 100, height: 100, scenes: [{ scene, x: 10, y: 10, scale: 2, window }] });
  expect([colorAt(pdf, 12, 12), colorAt(pdf, 48, 48), colorAt(pdf, 55, 55)]).toEqual([red, red, white]);
  expect(textOfPdf(pdf)).not.toContain("gone");
});

test("a picture that is larger than a PDF page can be is drawn smaller", async () => {
  const names = { subject: "view:x", title: "x", labelOf: (subject: string) => subject };
  const pdf = await write(picturePage({ ...sceneOf(), width: 40_000, height: 1000 }, names));
  expect(sizesOfPdf(pdf)).toEqual([[14_400, 360]]);
});

test("bookmarks nest, and many of them are closed at first", async () => {
  const entries = Array.from({ length: 3 }, (_, index) => ({ title: `阶段 ${index + 1} (a)`, y: 10, entries: [] }));
  const pdf = await write(pageOf(sceneOf()), pageOf(sceneOf(), { bookmark: { title: "map", y: 0, entries } }));
  expect(bookmarksOfPdf(pdf)).toEqual(["2 map", "  2 阶段 1 (a)", "  2 阶段 2 (a)", "  2 阶段 3 (a)"]);
});
