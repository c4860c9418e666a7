import type { Mark } from "../../scene/scene.ts";
import type { PdfPage } from "./pdf-page.ts";

/** Pixels of an image per pixel of the scene: sharp on paper. */
const density = 4;

/** No image is rasterised larger, in pixels of its longer side. */
const mostPixels = 4000;

/**
 * The images of pages as PNG, by their `data:` URI. All go through the rasteriser, also those that are PNG already: what
 * it cannot read stays blank, as in a PNG of the same picture, and no file from outside reaches the writer of the PDF.
 */
export async function pdfImages(pages: readonly PdfPage[]): Promise<ReadonlyMap<string, Buffer>> {
  const images = new Map<string, Buffer>();
  const marks = pages.flatMap(({ scenes }) => scenes.flatMap(({ scene }) => scene.marks)).flatMap(flat);
  for (const mark of marks) {
    if (mark.type !== "image" || images.has(mark.href) || !/^data:image\/(?:png|svg\+xml)[;,]/.test(mark.href))
      continue;
    const { width, height } = mark.box;
    const scale = Math.min(density, mostPixels / Math.max(width, height));
    images.set(mark.href, await rasteriseImage(mark.href, { width: width * scale, height: height * scale }));
  }
  return images;
}

function flat(mark: Mark): readonly Mark[] {
  return mark.type === "group" ? mark.marks.flatMap(flat) : [mark];
}

async function rasteriseImage(
  href: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const size = `width="${Math.ceil(width)}" height="${Math.ceil(height)}"`;
  const image = href.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${image}"/></svg>`;
  const drawn = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: "off" });
  return drawn.asPng();
}
