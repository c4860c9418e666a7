import type { TextEdit } from "../base/text-range.ts";

/**
 * The text with the edits made; everything else stays byte for byte. The order of the edits does not matter, but of two
 * insertions at one place the first given comes first. Edits that overlap or lie outside the text are a mistake of the
 * caller, not of an author: they throw a RangeError.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
  let result = "";
  let at = 0;
  for (const { range, text: replacement } of sorted) {
    if (range.from < at || range.to < range.from || range.to > text.length) {
      throw new RangeError(`Edits overlap or lie outside the text at ${range.from}–${range.to}.`);
    }
    result += text.slice(at, range.from) + replacement;
    at = range.to;
  }
  return result + text.slice(at);
}
