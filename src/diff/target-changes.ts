import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findingOf, propertyChanges } from "./property-changes.ts";

/**
 * Metrics whose target is easier or harder to reach than before, whatever is better of them; where that is not said,
 * higher counts as harder. A metric without a target is on target always.
 */
export function targetChanges(comparison: Comparison, effect: "eased" | "raised"): readonly FoundChange[] {
  return propertyChanges(comparison, "metric", ["target"]).flatMap((change) => {
    const id = change.subject.slice("metric:".length);
    const [before, after] = [comparison.base, comparison.head].map(({ index }) => index.metricById.get(id));
    const isHarder = (after?.target ?? -Infinity) > (before?.target ?? -Infinity);
    const isAbsent = before?.target === undefined || after?.target === undefined;
    const isRaised = isAbsent ? after?.target !== undefined : isHarder !== (after.better === "lower");
    return isRaised === (effect === "raised") ? [findingOf(change, { zh: "目标", en: "Target" })] : [];
  });
}
