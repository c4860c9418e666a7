import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { Model } from "../model/model.ts";
import waiverExpired from "./diagnostics/waiver-expired.ts";
import waiverUnused from "./diagnostics/waiver-unused.ts";

type Waiver = Model["waivers"][number];

/**
 * The diagnostics that no waiver covers, and those about the waivers themselves: `waiver-expired` for one whose day has
 * passed (only with `asOf`, an ISO date), `waiver-unused` for one that covers nothing. Errors cannot be waived. Give it
 * what all rooms found, together; while there are errors no waiver is called unused, since later rooms kept silent.
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
  const unused = hasErrors ? [] : current;
  return [
    ...kept,
    ...waivers
      .filter(isExpired)
      .map(({ range, until = "", codes }) => diagnose(waiverExpired, { until, codes: codes.join(", ") }, { range })),
    ...unused.flatMap((waiver) => {
      const codes = waiver.codes.filter((code) => !used.has(nameOf(waiver, code)));
      return codes.length > 0 ? [diagnose(waiverUnused, { codes: codes.join(", ") }, { range: waiver.range })] : [];
    }),
  ];
}

function covers({ codes, covers: place }: Waiver, { code, severity, range }: Diagnostic): boolean {
  if (severity === "error" || !range || !codes.includes(code)) return false;
  return range.file === place.file && range.from >= place.from && range.to <= place.to;
}

function nameOf({ range }: Waiver, code: string): string {
  return `${range.file}:${range.from}:${code}`;
}
