import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findSettings } from "./find-settings.ts";
import { labelOf } from "./labels.ts";

/** One finding for each element whose owner came, went or is another one. */
export function findOwners(
  comparison: Comparison,
  kind: "added" | "removed" | "changed",
  say: (label: Wording, owners: { readonly before: Wording; readonly after: Wording }) => Wording,
): readonly FoundChange[] {
  const nobody = { zh: "", en: "" };
  const nameOf = (id: unknown): Wording =>
    id === undefined ? nobody : labelOf(`role:${String(id)}` as ElementRef, comparison);
  return findSettings(comparison, { path: "owner" }, ({ label, before, after }) => {
    const found = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    return found === kind ? say(label, { before: nameOf(before), after: nameOf(after) }) : undefined;
  });
}
