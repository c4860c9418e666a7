import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, settings } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { findingOf } from "./property-changes.ts";
import { settingWords } from "./setting-words.ts";
import { valueWords } from "./value-words.ts";

/** A fact about one part of a code. */
export interface PartFact {
  readonly fact: SetFact;
  readonly code: ElementRef;
  /** Id of the part. */
  readonly part: string;
  /** What of the part: `source`, `settings.digits`, `settings.values.P`. */
  readonly rest: string;
}

export function partFacts(comparison: Comparison): readonly PartFact[] {
  return settings(comparison, "code", "parts").flatMap((fact) => {
    const [, part = "", rest = ""] = /^parts\.([^.]+)\.(.+)$/.exec(fact.path) ?? [];
    return rest === "" ? [] : [{ fact, code: fact.ref, part, rest }];
  });
}

/** Changed settings of parts, those of one part together; `pattern` says which. */
export function partSettingChanges(comparison: Comparison, pattern: RegExp, name: Wording): readonly FoundChange[] {
  const facts = partFacts(comparison).filter(({ rest }) => pattern.test(rest));
  return [...new Set(facts.map(({ code, part }) => `${code} ${part}`))].map((key) => {
    const own = facts.filter(({ code, part }) => `${code} ${part}` === key);
    const { code: subject, part } = own[0] as PartFact;
    const label = labelOf(subject, comparison);
    const words = (side: "before" | "after"): Wording => {
      const values = own.map(({ fact }) => settingWords(fact, fact[side], comparison));
      return {
        zh: values
          .map(({ zh }) => zh)
          .join(" ")
          .trim(),
        en: values
          .map(({ en }) => en)
          .join(" ")
          .trim(),
      };
    };
    const change = {
      subject,
      label,
      before: words("before"),
      after: words("after"),
      facts: own.map(({ fact }) => fact),
    };
    return {
      ...findingOf(change, { zh: `“${part}”段的${name.zh}`, en: `${name.en} of part “${part}”` }),
      arguments: [part],
    };
  });
}

/** Codes that have new parts, or have lost some; whatever belongs to these is claimed, the pattern too. */
export function partsThat(comparison: Comparison, what: "came" | "went"): readonly FoundChange[] {
  const side = what === "came" ? "before" : "after";
  const facts = partFacts(comparison);
  const found = facts.filter(({ fact, rest }) => rest === "source" && fact[side] === undefined);
  return [...new Set(found.map(({ code }) => code))].map((subject) => {
    const parts = found.filter(({ code }) => code === subject).map(({ part }) => part);
    const own = facts.filter(({ code, part }) => code === subject && parts.includes(part)).map(({ fact }) => fact);
    const shared = comparison.facts.filter(
      (fact) => fact.op === "set" && fact.ref === subject && ["parts", "pattern"].includes(fact.path),
    );
    const { zh, en } = labelOf(subject, comparison);
    const names = parts.join(", ");
    return {
      subject,
      message:
        what === "came"
          ? { zh: `“${zh}”多了一段：${names}`, en: `“${en}” has a new part: ${names}` }
          : { zh: `“${zh}”少了一段：${names}`, en: `“${en}” has lost a part: ${names}` },
      claims: [...own, ...shared],
      arguments: parts,
    };
  });
}

/** Words that a part of a code can hold, listed in the code itself, that came or went. */
export function partWords(comparison: Comparison, what: "came" | "went"): readonly FoundChange[] {
  const [gone, there] = what === "came" ? (["before", "after"] as const) : (["after", "before"] as const);
  const facts = partFacts(comparison).flatMap((each) => {
    const [, word] = /^settings\.(?:values|codes)\.([^.]+)/.exec(each.rest) ?? [];
    return word === undefined || each.fact[gone] !== undefined ? [] : [{ ...each, word }];
  });
  return [...new Set(facts.map(({ code, part, word }) => `${code} ${part} ${word}`))].map((key) => {
    const own = facts.filter(({ code, part, word }) => `${code} ${part} ${word}` === key);
    const { code: subject, part, word, fact } = own[0] as (typeof facts)[number];
    const { zh, en } = labelOf(subject, comparison);
    const meaning = valueWords(fact[there]);
    return {
      subject,
      message:
        what === "came"
          ? {
              zh: `“${zh}”的“${part}”段新增 ${word}（${meaning}）`,
              en: `Part “${part}” of “${en}” may hold ${word} (${meaning})`,
            }
          : {
              zh: `“${zh}”的“${part}”段去掉了 ${word}（${meaning}）`,
              en: `Part “${part}” of “${en}” may not hold ${word} (${meaning}) any more`,
            },
      claims: own.map((each) => each.fact),
      arguments: [part, word],
    };
  });
}
