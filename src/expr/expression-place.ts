import type { TextEdit, TextRange } from "../base/text-range.ts";
import type { Expression, ExprSpan } from "./expression.ts";

/** What is needed of an expression to find its parts in the file. */
export type ExpressionPlace = Pick<Expression, "text" | "range" | "quoting" | "offsets">;

/** The place of a part in the file: exact where the file spells the text as it is, else the whole expression. */
export function rangeOfSpan(place: ExpressionPlace, span: ExprSpan): TextRange {
  const { file } = place.range;
  if (place.offsets) {
    const from = place.offsets[span.from] ?? place.range.from;
    return { file, from, to: Math.max(from, place.offsets[span.to] ?? place.range.to) };
  }
  if (!isSpelledAsIs(place)) return place.range;
  return { file, from: place.range.from + span.from, to: place.range.from + span.to };
}

/**
 * The edit that replaces a part. Text that would break an unquoted expression (a start such as `!` or `"`, a new comma
 * or colon) quotes the whole of it. Absent where the place of the part is not known.
 */
export function editOfSpan(place: ExpressionPlace, span: ExprSpan, text: string): TextEdit | undefined {
  if (!place.offsets && !isSpelledAsIs(place)) return undefined;
  if (place.quoting === "single") return { range: rangeOfSpan(place, span), text: text.replaceAll("'", "''") };
  if (place.quoting === "double")
    return { range: rangeOfSpan(place, span), text: text.replace(/["\\]/g, (character) => `\\${character}`) };
  const whole = place.text.slice(0, span.from) + text + place.text.slice(span.to);
  if (standsUnquoted(whole, place.text)) return { range: rangeOfSpan(place, span), text };
  return { range: place.range, text: `'${whole.replaceAll("'", "''")}'` };
}

function isSpelledAsIs(place: ExpressionPlace): boolean {
  return place.range.to - place.range.from === place.text.length;
}

/** Whether a text that differs from one that stands without quotes can do so too. */
function standsUnquoted(text: string, before: string): boolean {
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text)) return false;
  return [",", "[", "]", "{", "}", ":", "#", "\n"].every((mark) => countOf(text, mark) <= countOf(before, mark));
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
