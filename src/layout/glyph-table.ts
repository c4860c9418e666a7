import {
  boldKerns,
  boldWidths,
  leftClasses,
  regularKerns,
  regularWidths,
  rightClassCount,
  rightClasses,
} from "./generated/glyph-widths.ts";

/** Advances and kerning of one weight of the bundled font, in thousandths of an em. */
export interface GlyphTable {
  /** Advance by UTF-16 code unit; 1000 where the font says nothing else. */
  readonly widths: Uint16Array;
  readonly kerns: string;
}

// Decoded at import, without parsing numbers: about half a millisecond, cold.
const tables: Readonly<Record<400 | 700, GlyphTable>> = {
  400: { widths: decodeWidths(regularWidths), kerns: regularKerns },
  700: { widths: decodeWidths(boldWidths), kerns: boldKerns },
};
const lefts = decodeClasses(leftClasses);
const rights = decodeClasses(rightClasses);

/** The table of a weight. */
export function glyphTable(weight: 400 | 700): GlyphTable {
  return tables[weight];
}

/** What a pair of code units comes closer (negative) or further apart, in thousandths of an em. */
export function kernOf(table: GlyphTable, left: number, right: number): number {
  const leftClass = lefts[left];
  const rightClass = rights[right];
  if (!leftClass || !rightClass) return 0;
  // One sign per pair: steps of four thousandths around `Z` (90); see scripts/generate/glyph-widths.ts.
  return (table.kerns.charCodeAt((leftClass - 1) * rightClassCount + rightClass - 1) - 90) * 4;
}

function twoSigns(text: string, at: number): number {
  return (text.charCodeAt(at) - 35) * 90 + text.charCodeAt(at + 1) - 35;
}

function decodeWidths(text: string): Uint16Array {
  const widths = new Uint16Array(0x10000).fill(1000);
  let code = 0;
  for (let at = 0; at < text.length; at += 6) {
    code += twoSigns(text, at);
    const end = code + twoSigns(text, at + 2);
    const width = twoSigns(text, at + 4);
    while (code < end) widths[code++] = width;
  }
  return widths;
}

function decodeClasses(text: string): Uint8Array {
  const classes = new Uint8Array(0x10000);
  let code = 0;
  for (let at = 0; at < text.length; at += 4) {
    code += twoSigns(text, at);
    classes[code] = twoSigns(text, at + 2);
  }
  return classes;
}
