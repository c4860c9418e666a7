/** What is used of fontkit, which comes without types; https://github.com/foliojs/fontkit */
declare module "fontkit" {
  export interface GlyphPath {
    transform(a: number, b: number, c: number, d: number, e: number, f: number): GlyphPath;
    /** Path data with the commands M L Q C Z, numbers rounded to 1/100. */
    toSVG(): string;
  }
  export interface GlyphRun {
    readonly glyphs: readonly { readonly path: GlyphPath }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    layout(text: string): GlyphRun;
  }
  export function create(data: Uint8Array): Font;
}
