import type { Expr } from "../expression.ts";
import { findCustomer, schemeBudget, type Witness } from "./find-customer.ts";
import { all, any, type DecisionScope, type Formula, formulaOf, holds, not, type SchemeRules } from "./formula.ts";

/** What can be proved of the rules of a scheme. */
export interface SchemeProof {
  /** A customer whom no class takes. Absent: there is none, or it is not known. */
  readonly gap?: Witness;
  /** Two classes that take the same customer, by id, each pair once. Of `one` only. */
  readonly overlaps: readonly { readonly classes: readonly [string, string]; readonly witness: Witness }[];
  /** Classes that take nobody, by id: their rule cannot hold, or, under `first`, earlier classes take all of them. */
  readonly empty: readonly string[];
  /** True where a question stayed open: a class is given by hand, names are compared with each other, too many cases. */
  readonly isUndecided: boolean;
}

/** What was asked and what came of it. */
interface Ledger {
  isUndecided: boolean;
}

/**
 * Proves that every customer, missing values included, falls into exactly one class (`one`), or into at least one
 * (`first`), or shows who does not. Of `any` only classes that take nobody are told.
 */
export function checkScheme({ match, classes }: SchemeRules, scope: DecisionScope): SchemeProof {
  const ledger: Ledger = { isUndecided: false };
  const budget = schemeBudget();
  const ruled = classes.flatMap(({ id, rule }) => (rule ? [{ id, holds: ruleHolds(rule, scope) }] : []));
  const isWhole = ruled.length === classes.length && classes.length > 0;
  if (!isWhole && match !== "any") ledger.isUndecided = true;
  const ask = (formula: Formula): Witness | "none" | "open" => {
    const finding = findCustomer(formula, scope, budget);
    if (finding.answer === "found") return finding.witness;
    if (finding.answer === "none") return "none";
    ledger.isUndecided = true;
    return "open";
  };
  const gap = match !== "any" && isWhole ? ask(not(any(...ruled.map((each) => each.holds)))) : "none";
  const overlaps = match === "one" ? overlapsOf(ruled, ask) : [];
  const empty = ruled.flatMap(({ id, holds: own }, index) => {
    const earlier = match === "first" ? ruled.slice(0, index).map((each) => not(each.holds)) : [];
    return ask(all(own, ...earlier)) === "none" ? [id] : [];
  });
  return { ...(typeof gap === "object" && { gap }), overlaps, empty, isUndecided: ledger.isUndecided };
}

function ruleHolds(rule: Expr, scope: DecisionScope): Formula {
  return holds(formulaOf(rule, scope));
}

function overlapsOf(
  ruled: readonly { readonly id: string; readonly holds: Formula }[],
  ask: (formula: Formula) => Witness | "none" | "open",
): SchemeProof["overlaps"] {
  return ruled.flatMap((one, index) =>
    ruled.slice(index + 1).flatMap((other) => {
      const witness = ask(all(one.holds, other.holds));
      return typeof witness === "object" ? [{ classes: [one.id, other.id] as const, witness }] : [];
    }),
  );
}
