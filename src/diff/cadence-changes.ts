import { cadences } from "../model/closed-lists.ts";
import type { CanonicalValue } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findingOf, propertyChanges } from "./property-changes.ts";

/** Sources that are refreshed less or more often than before; one that does not say so is the slowest. */
export function cadenceChanges(comparison: Comparison, effect: "slowed" | "quickened"): readonly FoundChange[] {
  return propertyChanges(comparison, "source", ["refresh"])
    .filter(({ facts: [fact] }) => rankOf(fact?.after) > rankOf(fact?.before) === (effect === "slowed"))
    .map((change) => findingOf(change, { zh: "更新频率", en: "Refresh" }));
}

/** Place among the cadences, the quickest first. */
function rankOf(cadence: CanonicalValue | undefined): number {
  const place = cadences.findIndex((each) => each === cadence);
  return place < 0 ? cadences.length : place;
}
