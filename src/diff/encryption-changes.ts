import type { CanonicalValue } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findingOf, propertyChanges } from "./property-changes.ts";

/** From the level on which least is encrypted. */
const levels: readonly string[] = ["none", "sensitive", "personal"];

/** That less, or more, of the personal data has to be stored encrypted; where nothing is said, nothing has to. */
export function encryptionChanges(comparison: Comparison, effect: "weakened" | "strengthened"): readonly FoundChange[] {
  return propertyChanges(comparison, "model", ["privacy.encrypt"]).flatMap((change) => {
    const [fact] = change.facts;
    const isStronger = rankOf(fact?.after) > rankOf(fact?.before);
    return isStronger === (effect === "strengthened")
      ? [findingOf(change, { zh: "加密范围", en: "Encrypted data" })]
      : [];
  });
}

function rankOf(level: CanonicalValue | undefined): number {
  return level === undefined ? -1 : levels.indexOf(String(level));
}
