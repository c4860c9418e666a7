import { resolve } from "node:path";
import pixelmatch from "pixelmatch";
import type { Pixels } from "pngjs";
import { beforeAll, expect, test } from "vitest";
import { type FontFaces, loadFonts } from "../../../src/node/fonts/load-fonts.ts";
import { type DocumentPage, numberedPages } from "../../../src/node/pdf/document-pages.ts";
import type { PdfPage } from "../../../src/node/pdf/pdf-page.ts";
import { picturePage } from "../../../src/node/pdf/picture-page.ts";
import { tiledPages } from "../../../src/node/pdf/tiled-pages.ts";
import { writePdf } from "../../../src/node/pdf/write-pdf.ts";
import { buildScene } from "../../../src/scene/build-scene.ts";
import { themes } from "../../../src/scene/generated/themes.ts";
import { compileGalleryModel } from "../../browser/gallery.ts";
import { pictureOfPage } from "../../support/poppler.ts";

let fonts: FontFaces;
beforeAll(async () => {
  const { value } = await loadFonts(resolve(import.meta.dirname, "../../../dist/fonts"));
  if (!value) throw new Error("the fonts are not built: npm run build");
  fonts = value;
});

async function write(sheets: readonly (PdfPage | DocumentPage)[]): Promise<Uint8Array> {
  const pages = numberedPages(sheets, { theme: themes.default, look: 1 });
  const { value } = await writePdf(pages, { title: "x", keywords: [], locale: "en" }, fonts);
  if (!value) throw new Error("no PDF");
  return value;
}

/** Pixels of the rasters per pixel of the picture on a sheet. */
const density = 2;

test("sheets laid together at their places are the picture", async () => {
  const { pictures } = await compileGalleryModel("b2b-software", "en");
  const laidOut = pictures.find(({ view }) => view.viewKind === "lifecycle_map")?.laidOut;
  if (!laidOut) throw new Error("no map");
  const { sheet: _sheet, ...scene } = buildScene(laidOut, themes.default);
  const names = { subject: "view:map", title: "map", labelOf: (subject: string) => subject };
  const [, ...tiles] = tiledPages(scene, names, { page: "A4", look: 1 }).value ?? [];
  expect(tiles.length).toBeGreaterThan(3);

  const whole = pictureOfPage(await write([picturePage(scene, names)]), 1, {
    width: Math.round(scene.width * density),
    height: Math.round(scene.height * density),
  });
  const pdf = await write(tiles);
  const joined: Pixels = { width: whole.width, height: whole.height, data: Buffer.from(whole.data).fill(255) };
  tiles.forEach(({ page, scenes: [placed] = [] }, index) => {
    if (!placed?.window) throw new Error("no part of the picture on the sheet");
    // Of the sheet, so that a pixel of the picture is as large as in the whole.
    const perPoint = density / placed.scale;
    const [width, height] = [page.sheet.width, page.sheet.height].map((side) => (side / 25.4) * 72 * perPoint);
    const size = { width: Math.round(width ?? 0), height: Math.round(height ?? 0) };
    const raster = pictureOfPage(pdf, index + 1, size);
    copy(raster, joined, {
      from: { x: placed.x * perPoint, y: placed.y * perPoint },
      to: { x: placed.window.x * density, y: placed.window.y * density },
      size: { width: placed.window.width * density, height: placed.window.height * density },
    });
  });
  expect(difference(whole, joined)).toBeLessThan(0.004);
  // Not too coarse: what is shifted by the width of a letter is another picture.
  const shifted: Pixels = { ...whole, data: Buffer.from(whole.data) };
  copy(whole, shifted, {
    from: { x: 12, y: 0 },
    to: { x: 0, y: 0 },
    size: { width: whole.width - 12, height: whole.height },
  });
  expect(difference(whole, shifted)).toBeGreaterThan(0.02);
});

interface Placement {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
}

function copy(source: Pixels, target: Pixels, { from, to, size }: Placement): void {
  const [left, top, right, bottom] = [from.x, from.y, to.x, to.y].map(Math.round) as [number, number, number, number];
  for (let y = 0; y < Math.floor(size.height); y++) {
    if (bottom + y < 0 || bottom + y >= target.height) continue;
    for (let x = 0; x < Math.floor(size.width); x++) {
      if (right + x < 0 || right + x >= target.width) continue;
      const at = ((top + y) * source.width + left + x) * 4;
      target.data.set(source.data.subarray(at, at + 4), ((bottom + y) * target.width + right + x) * 4);
    }
  }
}

/** Share of pixels that a reader would call different. */
function difference(one: Pixels, other: Pixels): number {
  const count = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.3 });
  return count / (one.width * one.height);
}
