import { create, type Font } from "fontkit";
import type { DrawnText } from "../fonts/drawn-text.ts";
import type { FontFaces } from "../fonts/load-fonts.ts";
import { pictureFonts } from "../fonts/picture-fonts.ts";

/** A font of the file: a subset with the characters that it draws. */
export interface PdfFont {
  /** Unique in the file: how pdfkit knows it. */
  readonly name: string;
  readonly data: Uint8Array;
  readonly font: Font;
}

/** A piece of a line that one font draws. */
export interface TextRun {
  readonly text: string;
  readonly font: PdfFont;
}

/** Which font draws which characters, by weight. */
export interface PdfFonts {
  readonly all: readonly PdfFont[];
  /** A line in pieces, as few as its fonts allow; characters that no font has are left out. */
  runsOf(text: string, weight: 400 | 700): readonly TextRun[];
}

/** The fonts for what is drawn, small, the same for the same text. */
export async function pdfFonts(drawn: DrawnText, faces: FontFaces): Promise<PdfFonts> {
  const subsets = await pictureFonts(drawn, faces);
  const fonts = subsets.map(({ weight, face, codePoints, data }) => ({
    weight,
    codePoints: new Set(codePoints),
    font: { name: `${weight}-${face}`, data, font: create(data) },
  }));
  const fontOf = (character: string, weight: 400 | 700): PdfFont | undefined =>
    fonts.find((font) => font.weight === weight && font.codePoints.has(character.codePointAt(0) ?? 0))?.font;
  return {
    all: fonts.map(({ font }) => font),
    runsOf(text, weight) {
      const runs: { text: string; font: PdfFont }[] = [];
      for (const character of text) {
        const font = fontOf(character, weight);
        const last = runs.at(-1);
        if (last && last.font === font) last.text += character;
        else if (font) runs.push({ text: character, font });
      }
      return runs;
    },
  };
}

/** Width of a run in em. */
export function widthOfRun({ text, font: { font } }: TextRun): number {
  return font.layout(text).advanceWidth / font.unitsPerEm;
}
