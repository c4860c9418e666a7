import type { Diagnostic, Severity } from "../base/diagnostic.ts";
import type { ProductLocale } from "../base/wording.ts";
import type { PlaceFinder } from "./find-place.ts";
import { neutralLine } from "./neutral-text.ts";

/** GitLab knows info, minor, major, critical and blocker. */
const severities: Readonly<Record<Severity, string>> = { error: "critical", warning: "minor", info: "info" };

/** What an issue needs beyond its finding. */
export interface GitlabReading {
  readonly language: ProductLocale;
  readonly find: PlaceFinder;
  /** Where a finding without a place stands, since GitLab requires one. */
  readonly anyFile: string;
}

/** A finding as an issue of GitLab's Code Quality report. No two issues of a report may have one fingerprint. */
export function gitlabIssue(
  { code, severity, message, hint, range }: Diagnostic,
  fingerprint: string,
  { language, find, anyFile }: GitlabReading,
): object {
  const said = [message, ...(hint ? [hint] : [])].map((wording) => neutralLine(wording[language]));
  const place = range && find(range);
  return {
    description: said.join(" "),
    check_name: code,
    fingerprint,
    severity: severities[severity],
    location: { path: range?.file ?? anyFile, lines: { begin: place?.from.line ?? 1, end: place?.to.line ?? 1 } },
  };
}
