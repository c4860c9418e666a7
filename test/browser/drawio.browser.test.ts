import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnPictures } from "../../src/drawn-pictures.ts";
import drawio from "../../src/render/formats/drawio.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { launchChromium } from "../support/chromium.ts";
import { drawioPages } from "../support/read-drawio.ts";
import { compileGalleryModel, galleryModels } from "./gallery.ts";

/*
 * Files for draw.io, read and drawn by maxGraph, the successor of the library that draw.io is made with.
 */

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "maxgraph-page.ts")],
    bundle: true,
    format: "iife",
    loader: { ".png": "dataurl", ".gif": "dataurl" },
    write: false,
    logLevel: "warning",
  });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
});
afterAll(() => browser.close());

describe.each(galleryModels)("the draw.io file of %s", (name) => {
  test.each(["zh", "en"])("opens as drawn in %s, its lines attached", async (locale) => {
    const { pictures } = await compileGalleryModel(name, locale);
    const drawn = drawnPictures(pictures, (laidOut) => buildScene(laidOut, themes.default));
    const file = drawio.render(drawn);
    const models = [...file.matchAll(/<mxGraphModel[\s\S]*?<\/mxGraphModel>/g)].map(([model]) => model);
    expect(models.length).toBe(drawn.length);
    for (const [index, { cells, name: view }] of drawioPages(file).entries()) {
      const read = await page.evaluate((xml) => window.readDrawio(xml), models[index] ?? "");
      const vertices = cells.filter(({ absolute }) => absolute !== undefined);
      expect(read.vertices, view).toBe(vertices.length);
      expect(read.attached, view).toBe(cells.filter(({ source, target }) => source && target).length);
      for (const { id, absolute } of vertices) {
        const [x = NaN, y = NaN, width = NaN, height = NaN] = read.boxes[id] ?? [];
        expect(Math.hypot(x - (absolute?.x ?? 0), y - (absolute?.y ?? 0)), `${view} ${id}`).toBeLessThan(0.1);
        expect([width, height]).toEqual([absolute?.width, absolute?.height]);
      }
    }
  });
});
