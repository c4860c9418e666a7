import type { NumberRange } from "../model/model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison, Side } from "./comparison.ts";
import { findingOf, propertyChanges, sameWords } from "./property-changes.ts";

/** Fields whose range allows fewer values than before (some of them others: `narrowed` too), or only more. */
export function rangeChanges(comparison: Comparison, effect: "narrowed" | "widened"): readonly FoundChange[] {
  return propertyChanges(comparison, "field", ["range"]).flatMap((change) => {
    const rangeIn = ({ model }: Side): NumberRange | undefined =>
      model.fields.find(({ ref }) => ref === change.subject)?.range;
    const [before, after] = [rangeIn(comparison.base), rangeIn(comparison.head)];
    const keepsAll = !after || (before !== undefined && after.min <= before.min && after.max >= before.max);
    if (keepsAll !== (effect === "widened")) return [];
    const words = { ...change, before: sameWords(rangeText(before)), after: sameWords(rangeText(after)) };
    return [findingOf(words, { zh: "取值范围", en: "Range" })];
  });
}

function rangeText(range: NumberRange | undefined): string {
  return range ? `${range.min}..${range.max}` : "";
}
