import { drawnText, type DrawnText } from "./drawn-text.ts";
import type { FontFaces } from "./load-fonts.ts";
import { pictureFonts } from "./picture-fonts.ts";
import { packWoff } from "./woff.ts";

/** The family that comes first in every picture. */
const family = "Noto Sans SC";

/**
 * `@font-face` rules with the characters of this SVG as WOFF in `data:` URIs, for `--font embed`: render the SVG, call
 * this, render again with `fontFaceCss`. One rule per weight that is used and font that is needed, each on one line.
 */
export function fontFaceCss(svg: string, faces: FontFaces): Promise<string> {
  return fontFaceCssOf(drawnText(svg), faces);
}

/** The same for characters that are known. */
export async function fontFaceCssOf(drawn: DrawnText, faces: FontFaces): Promise<string> {
  const fonts = await pictureFonts(drawn, faces);
  return fonts
    .map(({ weight, codePoints, data }) => {
      const source = `url(data:font/woff;base64,${Buffer.from(packWoff(data)).toString("base64")})`;
      const range = cssRanges(codePoints);
      return `@font-face{font-family:"${family}";font-weight:${weight};src:${source} format("woff");unicode-range:${range}}`;
    })
    .join("\n");
}

/** Ascending characters as `U+20-7E,U+4E00`: tells a browser which of the rules of one weight has a character. */
export function cssRanges(codePoints: readonly number[]): string {
  const ranges: (readonly [number, number])[] = [];
  for (const code of codePoints) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) ranges[ranges.length - 1] = [last[0], code];
    else ranges.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}
