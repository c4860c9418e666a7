import type { Diagnostic } from "../../base/diagnostic.ts";
import { lineColumnIn, lineStartsOf } from "../../base/line-index.ts";
import type { TextEdit, TextRange } from "../../base/text-range.ts";
import type { KetuBlock } from "./find-blocks.ts";

/** What was said of the text of a block, under the name of the page, as it is said of the page. */
export function placeInPage(said: Diagnostic, block: KetuBlock, file: string): Diagnostic {
  const starts = lineStartsOf(block.text);
  const offsetOf = (offset: number): number => {
    const { line, column } = lineColumnIn(starts, offset);
    const start = block.lineStarts[line - 1];
    return start === undefined ? block.to : start + column - 1;
  };
  const placed = (range: TextRange): TextRange =>
    range.file === file ? { file, from: offsetOf(range.from), to: offsetOf(range.to) } : range;
  // A line that a fix adds stands in the same list or quotation.
  const edited = ({ range, text }: TextEdit): TextEdit => ({
    range: placed(range),
    text: range.file === file ? text.replaceAll("\n", `\n${block.prefix}`) : text,
  });
  const { range, fix, related } = said;
  return {
    ...said,
    ...(range && { range: placed(range) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map(edited) } }),
    ...(related && { related: related.map((each) => ({ ...each, range: placed(each.range) })) }),
  };
}
