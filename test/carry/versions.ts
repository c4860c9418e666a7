import { carryChanges, type CarriedChanges, type ComparedVersion } from "../../src/carry/carry-changes.ts";
import { canonicalModel } from "../../src/diff/canonical-model.ts";
import type { Change } from "../../src/diff/change.ts";
import { compareSides } from "../../src/diff/comparison.ts";
import type { Fact } from "../../src/diff/fact.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { judgeComparison } from "../../src/diff/judge-changes.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

/** A version of a model that is one file. */
export function versionOf(text: string): ComparedVersion {
  const { value } = parseDocument("main.ketu.yaml", text);
  const model = value && resolveModel(documentSetOf(value)).value;
  if (!value || !model) throw new Error("not a model");
  return { documents: [value], model };
}

export function changesBetween(before: string, after: string): readonly Change[] {
  const [base, head] = [versionOf(before).model, versionOf(after).model];
  return judgeComparison(compareSides(base, head), [base, head]);
}

/** In which the meaning of two texts differs. */
export function factsOfTexts(before: string, after: string): readonly Fact[] {
  return factsBetween(canonicalModel(versionOf(before).model), canonicalModel(versionOf(after).model));
}

export interface Step extends CarriedChanges {
  /** The text that was written into, afterwards; as it was where nothing could be done. */
  readonly text: string;
}

/** Accepts changes in the first text, or rejects them in the second. */
export async function decide(
  [before, after]: readonly [string, string],
  into: "base" | "head",
  choose: (changes: readonly Change[]) => readonly Change[],
): Promise<Step> {
  const [base, head] = [versionOf(before), versionOf(after)];
  const changes = changesBetween(before, after);
  const done = await carryChanges({ base, head, changes, chosen: choose(changes), into });
  const own = into === "base" ? before : after;
  return { ...done, text: done.value ? applyEdits(own, done.value) : own };
}
