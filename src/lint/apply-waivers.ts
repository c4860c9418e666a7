import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import { changeRuleIds } from "../base/generated/change-rule-ids.ts";
import type { Model } from "../model/model.ts";
import waiverExpired from "./diagnostics/waiver-expired.ts";
import waiverUnused from "./diagnostics/waiver-unused.ts";

type Waiver = Model["waivers"][number];

/**
 * The diagnostics that no waiver covers, and those about the waivers themselves: `waiver-expired` for one whose day has
 * passed (only with `asOf`, an ISO date), `waiver-unused` for one that covers nothing. Errors cannot be waived. Give it
 * what all rooms found, together and in the order of the text, which is kept; while there are errors no waiver is
 * called unused, since later rooms kept silent. Codes of change rules are for comparisons to judge.
 */
export function applyWaivers(
  diagnostics: readonly Diagnostic[],
  waivers: readonly Waiver[],
  asOf?: string,
): readonly Diagnostic[] {
  const isExpired = ({ until }: Waiver): boolean => until !== undefined && asOf !== undefined && until < asOf;
  const current = waivers.filter((waiver) => !isExpired(waiver));
  const used = new Set<string>();
  const kept = diagnostics.filter((diagnostic) => {
    const covering = current.filter((waiver) => covers(waiver, diagnostic));
    covering.forEach((waiver) => used.add(nameOf(waiver, diagnostic.code)));
    return covering.length === 0;
  });
  const hasErrors = kept.some(({ severity }) => severity === "error");
  const about = waivers.flatMap((waiver) => {
    const { range, until = "" } = waiver;
    const codes = waiver.codes.filter((code) => !changeRuleIds.has(code));
    if (codes.length === 0) return [];
    if (isExpired(waiver)) return [diagnose(waiverExpired, { until, codes: codes.join(", ") }, { range })];
    const idle = hasErrors ? [] : codes.filter((code) => !used.has(nameOf(waiver, code)));
    return idle.length > 0 ? [diagnose(waiverUnused, { codes: idle.join(", ") }, { range })] : [];
  });
  return about.reduce(inPlace, kept);
}

/** Puts a diagnostic before the first one that stands behind it in its file, else at the end. */
function inPlace(sorted: readonly Diagnostic[], added: Diagnostic): readonly Diagnostic[] {
  const behind = sorted.findIndex(
    ({ range }) => range?.file === added.range?.file && (range?.from ?? 0) > (added.range?.from ?? 0),
  );
  const at = behind < 0 ? sorted.length : behind;
  return [...sorted.slice(0, at), added, ...sorted.slice(at)];
}

function covers({ codes, covers: place }: Waiver, { code, severity, range }: Diagnostic): boolean {
  if (severity === "error" || !range || !codes.includes(code)) return false;
  return range.file === place.file && range.from >= place.from && range.to <= place.to;
}

function nameOf({ range }: Waiver, code: string): string {
  return `${range.file}:${range.from}:${code}`;
}
