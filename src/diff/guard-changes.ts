import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import { compareConditions, type ConditionChange } from "../expr/decide/compare-conditions.ts";
import { witnessWords } from "../expr/decide/witness-words.ts";
import type { Expression } from "../expr/expression.ts";
import type { AnyElement } from "../model/model.ts";
import { type Comparison, settings } from "./comparison.ts";
import type { SetFact } from "./fact.ts";

/** A condition that is another one, with what that means for customers. */
export interface GuardChange extends ConditionChange {
  readonly fact: SetFact;
  readonly subject: ElementRef;
}

/** Changed conditions of a kind of element; a fact that only spells the same condition otherwise does not exist. */
export function guardChanges(comparison: Comparison, kind: string, path: string): readonly GuardChange[] {
  return settings(comparison, kind, path).map((fact) => ({
    fact,
    subject: fact.ref,
    ...compareConditions(
      expressionAt(comparison.base.index.elementByRef.get(fact.ref), path)?.ast,
      expressionAt(comparison.head.index.elementByRef.get(fact.ref), path)?.ast,
      comparison.decision,
    ),
  }));
}

function expressionAt(element: AnyElement | undefined, path: string): Expression | undefined {
  const value = (element as Readonly<Record<string, unknown>> | undefined)?.[path];
  return typeof value === "object" && value !== null && "ast" in value ? (value as Expression) : undefined;
}

/** `clv = 5200 以前符合，现在不符合`. */
export function lostWords(change: ConditionChange, { decision }: Comparison): Wording | undefined {
  const who = change.lost && witnessWords(change.lost, decision.scope);
  return who && { zh: `${who.zh}：以前符合，现在不符合`, en: `${who.en}: passed before and does not any more` };
}

export function gainedWords(change: ConditionChange, { decision }: Comparison): Wording | undefined {
  const who = change.gained && witnessWords(change.gained, decision.scope);
  return who && { zh: `${who.zh}：以前不符合，现在符合`, en: `${who.en}: did not pass before and does now` };
}
