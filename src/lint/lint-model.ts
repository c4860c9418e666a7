import type { Diagnostic } from "../base/diagnostic.ts";
import type { Model } from "../model/model.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { rules } from "./generated/rules.ts";
import { lintContextOf } from "./lint-context.ts";

/**
 * What every rule finds in a model, rule by rule; `documents` are the texts it was made from. About an element with a
 * reported error (`model.unsure`) nothing is said: what looks wrong there may only follow from that error.
 */
export function lintModel(model: Model, documents: readonly ParsedDocument[]): readonly Diagnostic[] {
  const context = lintContextOf(model, documents);
  const unsure = new Set<string>(model.unsure);
  return Object.values(rules)
    .flatMap((rule) => rule.check(context))
    .filter(({ subject }) => subject === undefined || !unsure.has(subject));
}
