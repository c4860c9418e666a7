import type { Fix } from "../base/diagnostic.ts";
import type { TextEdit, TextRange } from "../base/text-range.ts";
import type { Wording } from "../base/wording.ts";
import type { LintContext } from "./lint-context.ts";
import { placeOfText, scalarsOf, type WrittenText } from "./written-texts.ts";

/** What a pattern finds in the letters of a text, as they stand in the file, and what is written instead. */
export interface TextMending {
  /** Global. It meets the text with its quotes, and may look around. */
  readonly pattern: RegExp;
  readonly replacement: (found: RegExpMatchArray) => string;
  readonly title: Wording;
}

/** A text with what is wrong in it. */
export interface MendedText {
  readonly range?: TextRange;
  readonly subject?: string;
  readonly fix: Fix;
}

/** Looks for a pattern in every scalar of a text; one result for each scalar that has it. */
export function mendText(
  written: WrittenText,
  { pattern, replacement, title }: TextMending,
  context: LintContext,
): readonly MendedText[] {
  return scalarsOf(written, context).flatMap(({ locale, node }) => {
    const place = placeOfText(written, context, locale);
    const file = place.range?.file ?? "";
    const edits = [...node.raw.matchAll(pattern)].map((match): TextEdit => {
      const from = node.from + match.index;
      return { range: { file, from, to: from + match[0].length }, text: replacement(match) };
    });
    return edits.length > 0 ? [{ ...place, fix: { title, edits, isSafe: true } }] : [];
  });
}
