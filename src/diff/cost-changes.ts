import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findingOf, propertyChanges } from "./property-changes.ts";

/** Activities of which one round costs more or less than before; a cost that is not said is less than any. */
export function costChanges(comparison: Comparison, effect: "raised" | "lowered"): readonly FoundChange[] {
  return propertyChanges(comparison, "activity", ["cost"]).flatMap((change) => {
    const [fact] = change.facts;
    const isRaised = Number(fact?.after ?? -1) > Number(fact?.before ?? -1);
    return isRaised === (effect === "raised") ? [findingOf(change, { zh: "费用", en: "Cost" })] : [];
  });
}
