import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { CanonicalValue } from "./canonical-model.ts";
import type { Comparison } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { labelOf } from "./labels.ts";

/** What a property was and is; absent where it had or has no value. */
export interface TwoValues {
  readonly before?: CanonicalValue | undefined;
  readonly after?: CanonicalValue | undefined;
}

/** The names that a list has lost and gained; a single text is a list of one. */
export function listDifference({ before, after }: TwoValues): {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
} {
  const [was, is] = [before, after].map(listOf);
  return {
    lost: (was ?? []).filter((name) => !is?.includes(name)),
    gained: (is ?? []).filter((name) => !was?.includes(name)),
  };
}

function listOf(value: CanonicalValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value.map(String) : [String(value)];
}

/**
 * The same in words: labels of elements of a kind, whole names (`node:feedback`) where `kind` is `any`, the texts
 * themselves where it is `text`.
 */
export function namesOf(
  kind: string,
  values: TwoValues,
  comparison: Comparison,
): { readonly lost?: Wording; readonly gained?: Wording } {
  const { lost, gained } = listDifference(values);
  const words = (names: readonly string[]): Wording => {
    const labels = names.map((name) => {
      if (kind === "text") return { zh: name, en: name };
      return labelOf((kind === "any" ? name : `${kind}:${name}`) as ElementRef, comparison);
    });
    return {
      zh: labels.map(({ zh }) => `“${zh}”`).join("、"),
      en: labels.map(({ en }) => `“${en}”`).join(", "),
    };
  };
  return {
    ...(lost.length > 0 && { lost: words(lost) }),
    ...(gained.length > 0 && { gained: words(gained) }),
  };
}

/** Whether a list only ceases to name one element that is gone, or begins to name one that is new: that one's rule says so. */
export function followsElement(kind: string, fact: TwoValues, { base, head }: Comparison): boolean {
  const { lost, gained } = listDifference(fact);
  const [id, ...others] = [...lost, ...gained];
  if (id === undefined || others.length > 0) return false;
  return [base, head].some(({ index }) => !index.elementByRef.has(`${kind}:${id}` as ElementRef));
}

/** Facts by which others cease to name an element that is gone, or begin to name one that is new, and nothing else. */
export function factsOfNaming(comparison: Comparison, id: string, paths: readonly string[]): readonly SetFact[] {
  return comparison.facts.filter((fact): fact is SetFact => {
    if (fact.op !== "set" || !paths.includes(fact.path)) return false;
    const { lost, gained } = listDifference(fact);
    return lost.length + gained.length === 1 && [...lost, ...gained].includes(id);
  });
}
