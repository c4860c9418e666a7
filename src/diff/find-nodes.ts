import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { findConsequential } from "./find-consequential.ts";
import { factsByCause } from "./flow-causes.ts";

/** One finding for each node that came, went or moved by itself and not with its stage, with the steps and lists that follow from it. */
export function findNodes<Op extends "add" | "remove" | "move">(
  comparison: Comparison,
  op: Op,
  say: (label: Wording, fact: Extract<Fact, { op: Op }>) => Wording,
): readonly FoundChange[] {
  const causes = factsByCause(comparison);
  const isMeant = (fact: Fact): fact is Extract<Fact, { op: Op }> & Exclude<Fact, { op: "order" }> =>
    fact.op === op && "ref" in fact && fact.ref.startsWith("node:") && (causes.get(fact.ref)?.includes(fact) ?? false);
  return findConsequential(comparison, isMeant, say);
}
