/** What a browser draws at most: Chromium and Firefox go to 16,384 pixels a side, Safari to 67 million pixels. */
const most = { side: 16_384, pixels: 67_000_000 } as const;

export type DrawnPng =
  | { readonly status: "drawn"; readonly blob: Blob }
  | { readonly status: "too-large"; readonly width: number; readonly height: number }
  | { readonly status: "failed" };

/** Pixels of a picture at a scale; whether a browser can draw that many. */
export function pngSize(
  picture: { readonly width: number; readonly height: number },
  scale: number,
): { readonly width: number; readonly height: number; readonly isPossible: boolean } {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  return { width, height, isPossible: Math.max(width, height) <= most.side && width * height <= most.pixels };
}

/** Draws an SVG, fonts inside, as PNG: `scale` pixels for each pixel of the picture, 1 to 4. */
export async function drawPng(svg: string, scale: number): Promise<DrawnPng> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height, isPossible } = pngSize({ width: image.naturalWidth, height: image.naturalHeight }, scale);
    if (!isPossible) return { status: "too-large", width, height };
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    return blob ? { status: "drawn", blob } : { status: "failed" };
  } catch {
    return { status: "failed" };
  } finally {
    URL.revokeObjectURL(address);
  }
}
