import { elementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import { findCustomer, type Witness } from "../expr/decide/find-customer.ts";
import { all, any, type Formula, formulaOf, holds, not } from "../expr/decide/formula.ts";
import { decisionScopeOf, schemeRulesOf } from "../model/decision-scope.ts";
import type { Comparison, Side } from "./comparison.ts";
import { labelOf } from "./labels.ts";

/** A customer who has lost a class and got none instead. */
export interface LostCustomer {
  readonly witness: Witness;
  /** Label of the class before. */
  readonly label: Wording;
}

/**
 * A customer of the first class of base from which one falls out of the scheme altogether: that says more than one whom
 * no class takes. Nothing where the procedure finds none; then there may still be one.
 */
export function lostCustomer(scheme: string, comparison: Comparison): LostCustomer | undefined {
  const before = rulesOf(comparison.base, scheme);
  const after = rulesOf(comparison.head, scheme).map(({ formula }) => formula);
  for (const { id, formula } of before) {
    const finding = findCustomer(all(formula, not(any(...after))), comparison.decision);
    if (finding.answer !== "found") continue;
    return { witness: finding.witness, label: labelOf(elementRef("class", `${scheme}.${id}`), comparison) };
  }
  return undefined;
}

function rulesOf({ model }: Side, scheme: string): readonly { readonly id: string; readonly formula: Formula }[] {
  const scope = decisionScopeOf(model);
  return schemeRulesOf(model, scheme).classes.flatMap(({ id, rule }) =>
    rule ? [{ id, formula: holds(formulaOf(rule, scope)) }] : [],
  );
}
