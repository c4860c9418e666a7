import type { Wording } from "../base/wording.ts";
import type { CanonicalValue } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findSettings } from "./find-settings.ts";

/** Days of a unit: months and years as they are counted for comparing periods, not dates. */
const units: Readonly<Record<string, { readonly days: number; readonly words: Wording }>> = {
  day: { days: 1, words: { zh: "天", en: "days" } },
  month: { days: 365.25 / 12, words: { zh: "个月", en: "months" } },
  year: { days: 365.25, words: { zh: "年", en: "years" } },
};

/** One finding for each field that is kept longer, or shorter, than before; without a period it is kept for ever. */
export function findKeeps(
  comparison: Comparison,
  direction: "longer" | "shorter",
  say: (label: Wording, periods: { readonly before: Wording; readonly after: Wording }) => Wording,
): readonly FoundChange[] {
  return findSettings(comparison, { path: "keep", kinds: ["field"] }, ({ label, before, after }) => {
    const isLonger = daysOf(after) > daysOf(before);
    if (isLonger !== (direction === "longer")) return undefined;
    return say(label, { before: wordsOf(before), after: wordsOf(after) });
  });
}

function daysOf(keep: CanonicalValue | undefined): number {
  if (keep === undefined) return Infinity;
  const [amount, unit] = String(keep).split(" ");
  return Number(amount) * (units[unit ?? ""]?.days ?? 1);
}

function wordsOf(keep: CanonicalValue | undefined): Wording {
  if (keep === undefined) return { zh: "没有期限", en: "no limit" };
  const [amount, unit] = String(keep).split(" ");
  const { zh, en } = units[unit ?? ""]?.words ?? { zh: "", en: "" };
  return { zh: ` ${amount} ${zh}`, en: `${amount} ${en}` };
}
