import type { Diagnostic } from "../base/diagnostic.ts";
import type { Model } from "../model/model.ts";
import { rules } from "./generated/rules.ts";
import { lintContextOf, type LintSources } from "./lint-context.ts";

/**
 * What every rule finds in a model and the texts it was made from, rule by rule. About an element with a reported
 * error (`model.unsure`) nothing is said: what looks wrong there may only follow from that error.
 */
export function lintModel(model: Model, sources: LintSources): readonly Diagnostic[] {
  const context = lintContextOf(model, sources);
  const unsure = new Set<string>(model.unsure);
  return Object.values(rules)
    .flatMap((rule) => rule.check(context))
    .filter(({ subject }) => subject === undefined || !unsure.has(subject));
}
