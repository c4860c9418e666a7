import type { Diagnostic } from "../base/diagnostic.ts";
import type { TextEdit } from "../base/text-range.ts";
import { applyEdits } from "./apply-edits.ts";

/** Texts by file name. */
export type Texts = ReadonlyMap<string, string>;

export interface Fixed {
  /** The texts that are changed, and only those. */
  readonly texts: Texts;
  /** The findings whose fixes were made, in their order. */
  readonly fixed: readonly Diagnostic[];
}

/**
 * The texts with the safe fixes of the findings made. A fix is made whole or not at all: not, when one of its edits
 * meets that of an earlier finding (touching is meeting, so that two insertions in one place never mix) or lies in a
 * file that is not among the texts. What was left out shows again when the new texts are checked.
 */
export function applyFixes(texts: Texts, diagnostics: readonly Diagnostic[]): Fixed {
  const editsByFile = new Map<string, TextEdit[]>();
  const fixed = diagnostics.filter(({ fix }) => {
    if (!fix?.isSafe || fix.edits.length === 0) return false;
    const isFree = ({ range }: TextEdit): boolean =>
      texts.has(range.file) && !(editsByFile.get(range.file) ?? []).some((made) => meets(range, made.range));
    if (!fix.edits.every(isFree)) return false;
    for (const edit of fix.edits) editsByFile.set(edit.range.file, [...(editsByFile.get(edit.range.file) ?? []), edit]);
    return true;
  });
  const changed = [...editsByFile].flatMap(([file, edits]) => {
    const before = texts.get(file) ?? "";
    const after = applyEdits(before, edits);
    return after === before ? [] : [[file, after] as const];
  });
  return { texts: new Map(changed), fixed };
}

function meets(one: TextEdit["range"], other: TextEdit["range"]): boolean {
  return one.from <= other.to && other.from <= one.to;
}
