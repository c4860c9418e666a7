import type { Diagnostic, Severity } from "../base/diagnostic.ts";

/** What a program that ran ketu learns from its exit code; the same for every command. */
export const exitCodes = {
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  wrongUsage: 2,
  /** An input that cannot be read as a model. */
  noModel: 3,
  /** Git, or a file that cannot be read or written. */
  inputOutput: 5,
  /** A mistake of ours. */
  internal: 70,
} as const;

const severities: readonly Severity[] = ["error", "warning", "info"];

/** Whether a severity is as bad as another or worse. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}

/** The exit code of findings: 1 when one is as bad as `failOn` or worse, else 0. */
export function exitCodeFor(diagnostics: readonly Pick<Diagnostic, "severity">[], failOn: Severity): 0 | 1 {
  return diagnostics.some(({ severity }) => isAtLeast(severity, failOn)) ? exitCodes.findings : exitCodes.clean;
}
