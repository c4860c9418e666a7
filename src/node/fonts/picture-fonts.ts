import type { DrawnText } from "./drawn-text.ts";
import type { FontFaces } from "./load-fonts.ts";
import { subsetFont } from "./subset-font.ts";

/** A small font with what one picture needs of a face. */
export interface PictureFont {
  readonly weight: 400 | 700;
  /** Place of its face among those of the weight. */
  readonly face: number;
  /** The characters that are drawn with it, ascending. */
  readonly codePoints: readonly number[];
  /** TTF or OTF. */
  readonly data: Uint8Array;
}

const space = 0x20;

/**
 * The fonts for what is drawn: every character from the first face of its weight that has it. Every font has a space, in place
 * of which joiners and the like are drawn: a shaper that drops them in one font and not in the other takes characters
 * for missing. Characters that no face has are in none of them.
 */
export async function pictureFonts(drawn: DrawnText, faces: FontFaces): Promise<readonly PictureFont[]> {
  const fonts: PictureFont[] = [];
  for (const weight of [400, 700] as const) {
    let left = [...drawn[weight]].sort((a, b) => a - b);
    for (const [index, face] of faces[weight].entries()) {
      const codePoints = left.filter((code) => face.codePoints.has(code));
      left = left.filter((code) => !face.codePoints.has(code));
      if (codePoints.length === 0) continue;
      fonts.push({ weight, face: index, codePoints, data: await subsetFont(face.data, [space, ...codePoints]) });
    }
  }
  return fonts;
}
