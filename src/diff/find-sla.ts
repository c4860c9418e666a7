import type { Wording } from "../base/wording.ts";
import type { ElementRef } from "../base/element-ref.ts";
import type { Duration } from "../model/model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison, Side } from "./comparison.ts";
import { findSettings } from "./find-settings.ts";

/** One finding for each element whose time limit is shorter, or longer, than before; no limit is the longest. */
export function findSla(
  comparison: Comparison,
  direction: "shorter" | "longer",
  say: (label: Wording, limits: { readonly before: Wording; readonly after: Wording }) => Wording,
): readonly FoundChange[] {
  return findSettings(comparison, { path: "sla" }, ({ subject, label, before, after }) => {
    const isShorter = Number(after ?? Infinity) < Number(before ?? Infinity);
    if (isShorter !== (direction === "shorter")) return undefined;
    return say(label, { before: limitIn(comparison.base, subject), after: limitIn(comparison.head, subject) });
  });
}

/** As its author wrote it: `24h`. */
function limitIn({ index }: Side, subject: ElementRef): Wording {
  const element = index.elementByRef.get(subject);
  const limit: Duration | undefined = element && "sla" in element ? element.sla : undefined;
  return limit ? { zh: limit.text, en: limit.text } : { zh: "不限", en: "no limit" };
}
