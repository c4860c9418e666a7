import type { DiagnosticPlace } from "../base/diagnostic.ts";
import { checkScheme, type SchemeProof } from "../expr/decide/check-scheme.ts";
import type { ExpressionScope } from "../expr/expression-scope.ts";
import { decisionScopeOf, schemeRulesOf } from "../model/decision-scope.ts";
import type { Class, Scheme } from "../model/model.ts";
import { inUse } from "./in-use.ts";
import type { LintContext } from "./lint-context.ts";
import { isUnsure } from "./unsure.ts";

/** A scheme with what is proved of its rules. */
export interface ProvedScheme {
  readonly scheme: Scheme;
  readonly proof: SchemeProof;
  readonly scope: ExpressionScope;
  /** A class by its id within the scheme. */
  classOf(id: string): Class | undefined;
}

/**
 * Every scheme in use that has rules. None while a rule, or something that rules may name, is unsure: a misspelt field
 * would make gaps of its own.
 */
export function provedSchemes({ model }: LintContext): readonly ProvedScheme[] {
  if (model.schemes.length === 0 || isUnsure(model, ["scheme", "class", "field", "trait", "metric", "event"]))
    return [];
  const decision = decisionScopeOf(model);
  return inUse(model.schemes).flatMap((scheme) => {
    const rules = schemeRulesOf(model, scheme.id);
    if (!rules.classes.some(({ rule }) => rule)) return [];
    const classOf = (id: string): Class | undefined => model.classes.find((each) => each.id === `${scheme.id}.${id}`);
    return [{ scheme, proof: checkScheme(rules, decision), scope: decision.scope, classOf }];
  });
}

/** The rule of a class, else its key. */
export function placeOfRule({ when, origin, ref }: Class): DiagnosticPlace {
  const { file, from, to } = when?.range ?? origin;
  return { range: { file, from, to }, subject: ref };
}
