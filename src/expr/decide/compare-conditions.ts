import type { Expr } from "../expression.ts";
import { findCustomer, type Finding, type Witness } from "./find-customer.ts";
import { all, type DecisionScope, type Formula, formulaOf, holds, not } from "./formula.ts";

/** How a condition stands to the one before it. */
export interface ConditionChange {
  /** `tightened`: fewer customers pass; `loosened`: more do; `incomparable`: some less, some more. */
  readonly relation: "equivalent" | "tightened" | "loosened" | "incomparable" | "undecided";
  /** Who passed before and does not any more. */
  readonly lost?: Witness;
  /** Who did not pass before and now does. */
  readonly gained?: Witness;
}

/**
 * Compares two conditions by the customers for whom they hold; an absent one always holds, as no guard keeps nobody
 * out. `scope` knows the names of both. What cannot be decided is said so, with the one customer that was found.
 */
export function compareConditions(
  before: Expr | undefined,
  after: Expr | undefined,
  scope: DecisionScope,
): ConditionChange {
  return compareFormulas(conditionOf(before, scope), conditionOf(after, scope), scope);
}

/** The same for conditions that are formulas already, such as the classes of a scheme. */
export function compareFormulas(before: Formula, after: Formula, scope: DecisionScope): ConditionChange {
  const lost = findCustomer(all(before, not(after)), scope);
  const gained = findCustomer(all(after, not(before)), scope);
  return {
    relation: relationOf(lost, gained),
    ...(lost.answer === "found" && { lost: lost.witness }),
    ...(gained.answer === "found" && { gained: gained.witness }),
  };
}

function conditionOf(expr: Expr | undefined, scope: DecisionScope): Formula {
  return expr ? holds(formulaOf(expr, scope)) : { type: "constant", value: true };
}

function relationOf(lost: Finding, gained: Finding): ConditionChange["relation"] {
  if (lost.answer === "found" && gained.answer === "found") return "incomparable";
  if (lost.answer === "undecided" || gained.answer === "undecided") return "undecided";
  if (lost.answer === "found") return "tightened";
  return gained.answer === "found" ? "loosened" : "equivalent";
}
