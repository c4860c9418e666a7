import type { Diagnostic } from "../base/diagnostic.ts";
import type { RuleLevels } from "../base/rule-level.ts";

/** The findings as severe as a config wants them, without those that it switches off. */
export function applyLevels(diagnostics: readonly Diagnostic[], levels: RuleLevels): readonly Diagnostic[] {
  if (levels.size === 0) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const level = levels.get(diagnostic.code) ?? diagnostic.severity;
    return level === "off" ? [] : [{ ...diagnostic, severity: level }];
  });
}
