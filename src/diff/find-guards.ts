import type { Wording } from "../base/wording.ts";
import type { ConditionChange } from "../expr/decide/compare-conditions.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { gainedWords, guardChanges, lostWords } from "./guard-changes.ts";
import { labelOf } from "./labels.ts";
import { valueWords } from "./value-words.ts";

/** One finding for each condition of a kind of element that stands so to the one before it, with the customer who proves it. */
export function findGuards(
  comparison: Comparison,
  place: { readonly kind: string; readonly path: string; readonly relation: ConditionChange["relation"] },
  say: (label: Wording) => Wording,
): readonly FoundChange[] {
  return guardChanges(comparison, place.kind, place.path)
    .filter(({ relation }) => relation === place.relation)
    .map((change) => {
      const witness = lostWords(change, comparison) ?? gainedWords(change, comparison);
      return {
        subject: change.subject,
        message: withConditions(say(labelOf(change.subject, comparison)), change.fact),
        ...(witness && { witness }),
        claims: [change.fact],
      };
    });
}

function withConditions({ zh, en }: Wording, { before, after }: SetFact): Wording {
  const [was, is] = [valueWords(before), valueWords(after)];
  return {
    zh: `${zh}：${was || "（无）"} → ${is || "（无）"}`,
    en: `${en}: ${was || "(none)"} → ${is || "(none)"}`,
  };
}
