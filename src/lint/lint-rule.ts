import type { Diagnostic, DiagnosticKind, DiagnosticParams } from "../base/diagnostic.ts";
import type { LintContext } from "./lint-context.ts";

/** A rule of taste over a whole model: the default export of one file of `rules/`, named as its code. */
export interface LintRule<P extends DiagnosticParams = DiagnosticParams> extends DiagnosticKind<P> {
  /** What it finds, in the order of the model. It may assume that every reference in the model resolves. */
  check(context: LintContext): readonly Diagnostic[];
}
