import type { Diagnostic } from "../base/diagnostic.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model } from "../model/model.ts";
import { rules } from "./generated/rules.ts";

/**
 * What every rule finds in a model, rule by rule. About an element with a reported error (`model.unsure`) nothing is
 * said: what looks wrong there may only follow from that error.
 */
export function lintModel(model: Model): readonly Diagnostic[] {
  const index = indexModel(model);
  const unsure = new Set<string>(model.unsure);
  return Object.values(rules)
    .flatMap((rule) => rule.check(model, index))
    .filter(({ subject }) => subject === undefined || !unsure.has(subject));
}
