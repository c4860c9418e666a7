import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diagnose } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import pictureTooLarge from "./diagnostics/picture-too-large.ts";
import { type DrawnText, drawnText } from "./fonts/drawn-text.ts";
import type { FontFaces } from "./fonts/load-fonts.ts";
import { missingCharacters } from "./fonts/missing-characters.ts";
import { pictureFonts } from "./fonts/picture-fonts.ts";

export interface RasteriseOptions {
  /** Pixels of the PNG per pixel of the picture, 1 to 4. */
  readonly scale: number;
  readonly fonts: FontFaces;
}

/** Four bytes each: 600 MB of memory in the rasteriser. */
const mostPixels = 150_000_000;

/**
 * A PNG of an SVG of ours, without a browser and without the fonts of the machine: the same bytes everywhere.
 * A character that the fonts lack gives `character-not-in-font` and no picture, never a box; more than 150 million
 * pixels give `picture-too-large`.
 */
export async function rasterise(svg: string, { scale, fonts }: RasteriseOptions): Promise<Outcome<Uint8Array>> {
  const drawn = drawnText(svg);
  const missing = missingCharacters(drawn, fonts, "error");
  if (missing.length > 0) return { diagnostics: missing };
  const size = sizeOf(svg);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  if (width * height > mostPixels) {
    const fitting = Math.floor(10 * Math.sqrt(mostPixels / (size.width * size.height))) / 10;
    return { diagnostics: [diagnose(pictureTooLarge, { width, height, scale, fitting })] };
  }
  const folder = await mkdtemp(join(tmpdir(), "ketu-fonts-"));
  try {
    const fontFiles = await writeSubsets(drawn, fonts, folder);
    return { value: await draw(svg, { width, fontFiles, family: fonts[400][0]?.family ?? "" }), diagnostics: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function draw(
  svg: string,
  options: { readonly width: number; readonly fontFiles: readonly string[]; readonly family: string },
): Promise<Uint8Array> {
  // Loaded here: it is a native module, and most runs write no PNG.
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: options.width },
    font: {
      loadSystemFonts: false,
      fontFiles: [...options.fontFiles],
      defaultFontFamily: options.family,
      sansSerifFamily: options.family,
    },
    logLevel: "off",
  });
  return image.asPng();
}

/** Small fonts for this picture: the rasteriser reads a face again for every line of text, 2.6 s with whole fonts. */
async function writeSubsets(drawn: DrawnText, fonts: FontFaces, folder: string): Promise<readonly string[]> {
  const subsets = await pictureFonts(drawn, fonts);
  return Promise.all(
    subsets.map(async ({ data }, index) => {
      const path = join(folder, `${index}.ttf`);
      await writeFile(path, data);
      return path;
    }),
  );
}

/** The picture's own pixels, which the viewBox gives; on a sheet the outer size is that of the paper, with its ratio. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const box = { width: Number(width ?? 1), height: Number(height ?? 1) };
  const sheet = /^<svg[^>]*? width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg);
  if (!sheet) return box;
  const ratio = Number(sheet[1]) / Number(sheet[2]);
  return { width: Math.max(box.width, box.height * ratio), height: Math.max(box.height, box.width / ratio) };
}
