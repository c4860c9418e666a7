import { checkScheme, type SchemeProof } from "../expr/decide/check-scheme.ts";
import { decisionScopeOf, schemeRulesOf } from "../model/decision-scope.ts";
import type { Side } from "./comparison.ts";

/** What is proved of a scheme in each of the two models. */
export interface ProofPair {
  readonly before: SchemeProof;
  readonly after: SchemeProof;
}

/**
 * The proofs of a scheme by its id, worked out when first asked for and shared by all rules of one comparison. Nothing for
 * a scheme that one model does not have, and where all that proofs rest on is the same in both.
 */
export type ProofsOf = (scheme: string) => ProofPair | undefined;

export function schemeProofs(base: Side, head: Side): ProofsOf {
  const known = new Map<string, ProofPair | undefined>();
  let isSame: boolean | undefined;
  return (scheme) => {
    if (known.has(scheme)) return known.get(scheme);
    isSame ??= signatureOf(base) === signatureOf(head);
    const isInBoth = [base, head].every(({ index }) => index.schemeById.has(scheme));
    const pair = isSame || !isInBoth ? undefined : { before: proofOf(base, scheme), after: proofOf(head, scheme) };
    known.set(scheme, pair);
    return pair;
  };
}

/** All that the proofs of a model's schemes rest on. */
function signatureOf({ canonical }: Side): string {
  const kinds = ["scheme", "class", "field", "value", "trait"];
  const elements = [...canonical.elements.values()].filter(({ kind }) => kinds.includes(kind));
  const orders = [...canonical.orders].filter(([of]) => of.startsWith("scheme:"));
  return JSON.stringify([elements.map(({ ref, properties }) => [ref, ...properties]), orders]);
}

function proofOf({ model }: Side, scheme: string): SchemeProof {
  return checkScheme(schemeRulesOf(model, scheme), decisionScopeOf(model));
}
