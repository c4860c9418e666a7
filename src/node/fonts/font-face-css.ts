import { drawnText } from "./drawn-text.ts";
import type { FontFaces } from "./load-fonts.ts";
import { subsetFont } from "./subset-font.ts";
import { packWoff } from "./woff.ts";

/** The family that comes first in every picture. */
const family = "Noto Sans SC";

/**
 * `@font-face` rules with the characters of this SVG as WOFF in `data:` URIs, for `--font embed`: render the SVG, call
 * this, render again with `fontFaceCss`. One rule per weight that is used, each on one line.
 */
export async function fontFaceCss(svg: string, fonts: FontFaces): Promise<string> {
  const drawn = drawnText(svg);
  const rules: string[] = [];
  for (const weight of [400, 700] as const) {
    if (drawn[weight].size === 0) continue;
    const woff = packWoff(await subsetFont(fonts[weight].data, drawn[weight]));
    const source = `url(data:font/woff;base64,${Buffer.from(woff).toString("base64")})`;
    rules.push(`@font-face{font-family:"${family}";font-weight:${weight};src:${source} format("woff")}`);
  }
  return rules.join("\n");
}
