import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, settings } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { valueWords } from "./value-words.ts";

/** Settings of one element that have other values, taken together. */
export interface PropertyChange {
  readonly subject: ElementRef;
  /** The element as its author calls it. */
  readonly label: Wording;
  /** The values in words; empty for none. */
  readonly before: string;
  readonly after: string;
  readonly facts: readonly SetFact[];
}

/** Changed settings of a kind of element, one entry per element; each of `paths` is a path or its beginning. */
export function propertyChanges(
  comparison: Comparison,
  kind: string,
  paths: readonly string[],
): readonly PropertyChange[] {
  const facts = paths.flatMap((path) => settings(comparison, kind, path));
  return [...new Set(facts.map(({ ref }) => ref))].map((subject) => {
    const own = facts.filter(({ ref }) => ref === subject);
    return {
      subject,
      label: labelOf(subject, comparison),
      before: sideWords(own, "before"),
      after: sideWords(own, "after"),
      facts: own,
    };
  });
}

/** The same as findings, each saying what the setting was and what it is. */
export function propertyFindings(
  comparison: Comparison,
  { kind, paths, name }: { readonly kind: string; readonly paths: readonly string[]; readonly name: Wording },
): readonly FoundChange[] {
  return propertyChanges(comparison, kind, paths).map((change) => findingOf(change, name));
}

/** One finding: `“获客成本”的单位：CNY → USD`. */
export function findingOf({ subject, label, before, after, facts }: PropertyChange, name: Wording): FoundChange {
  return {
    subject,
    message: {
      zh: `“${label.zh}”的${name.zh}：${before || "（无）"} → ${after || "（无）"}`,
      en: `${name.en} of “${label.en}”: ${before || "(none)"} → ${after || "(none)"}`,
    },
    claims: facts,
  };
}

/** One value as it is; of several each with the last word of its path. */
function sideWords(facts: readonly SetFact[], side: "before" | "after"): string {
  const present = facts.filter((fact) => fact[side] !== undefined);
  if (facts.length === 1) return valueWords(present[0]?.[side]);
  return present
    .map((fact) => `${fact.path.slice(fact.path.lastIndexOf(".") + 1)} ${valueWords(fact[side])}`)
    .join(", ");
}
