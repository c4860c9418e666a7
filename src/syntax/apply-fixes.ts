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
    const isFree = ({ range }: TextEdit): boolean => {
      const made = editsByFile.get(range.file) ?? [];
      const next = placeIn(made, range.from);
      return texts.has(range.file) && !meets(made[next - 1], range) && !meets(made[next], range);
    };
    if (!fix.edits.every(isFree)) return false;
    for (const edit of fix.edits) {
      const made = editsByFile.get(edit.range.file) ?? [];
      made.splice(placeIn(made, edit.range.from), 0, edit);
      editsByFile.set(edit.range.file, made);
    }
    return true;
  });
  const changed = [...editsByFile].flatMap(([file, edits]) => {
    const before = texts.get(file) ?? "";
    const after = applyEdits(before, edits);
    return after === before ? [] : [[file, after] as const];
  });
  return { texts: new Map(changed), fixed };
}

/** Where an edit from an offset on belongs among edits in the order of the text. */
function placeIn(edits: readonly TextEdit[], from: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.range.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meets(made: TextEdit | undefined, { from, to }: TextEdit["range"]): boolean {
  return made !== undefined && made.range.from <= to && from <= made.range.to;
}
