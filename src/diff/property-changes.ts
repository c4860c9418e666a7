import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, settings } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { settingName, settingWords } from "./setting-words.ts";

/** Settings of one element that have other values, taken together. */
export interface PropertyChange {
  readonly subject: ElementRef;
  /** The element as its author calls it. */
  readonly label: Wording;
  /** The values in words; empty for none. */
  readonly before: Wording;
  readonly after: Wording;
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
      before: sideWords(own, "before", comparison),
      after: sideWords(own, "after", comparison),
      facts: own,
    };
  });
}

/** The same as findings, each saying what the setting was and what it is. */
export function propertyFindings(
  comparison: Comparison,
  { kind, paths, name }: { readonly kind: string; readonly paths: readonly string[]; readonly name: Wording },
): readonly FoundChange[] {
  return propertyChanges(comparison, kind, paths).map((change) => findingOf(change, exactName(change, name, paths)));
}

/** Where a name covers several settings and only one changed, with that one: `查重规则（相似度）`. */
export function exactName({ facts }: PropertyChange, name: Wording, paths: readonly string[]): Wording {
  const [fact] = facts;
  if (!fact || facts.length > 1 || (paths.length === 1 && fact.path === paths[0])) return name;
  const { zh, en } = settingName(fact);
  return zh === name.zh ? name : { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` };
}

/** One finding: `“获客成本”的单位：CNY → USD`. */
export function findingOf({ subject, label, before, after, facts }: PropertyChange, name: Wording): FoundChange {
  return {
    subject,
    message: {
      zh: `“${label.zh}”的${name.zh}：${before.zh || "（无）"} → ${after.zh || "（无）"}`,
      en: `${name.en} of “${label.en}”: ${before.en || "(none)"} → ${after.en || "(none)"}`,
    },
    claims: facts,
  };
}

/** One value as it is; of several each with the name of its setting. */
function sideWords(facts: readonly SetFact[], side: "before" | "after", comparison: Comparison): Wording {
  const present = facts.filter((fact) => fact[side] !== undefined);
  const values = present.map((fact) => settingWords(fact, fact[side], comparison));
  if (facts.length === 1) return values[0] ?? { zh: "", en: "" };
  const names = present.map(settingName);
  return {
    zh: values.map(({ zh }, index) => `${names[index]?.zh} ${zh}`).join("，"),
    en: values.map(({ en }, index) => `${names[index]?.en} ${en}`).join(", "),
  };
}

/** A text that is the same in every language. */
export function sameWords(text: string): Wording {
  return { zh: text, en: text };
}
