import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import { wholeModel } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { factsByCause } from "./flow-causes.ts";
import { labelOf } from "./labels.ts";

/** One finding for each fact that `isMeant`, with all that follows from it along the path. */
export function findConsequential<F extends Exclude<Fact, { op: "order" }>>(
  comparison: Comparison,
  isMeant: (fact: Fact) => fact is F,
  say: (label: Wording, fact: F) => Wording,
): readonly FoundChange[] {
  const causes = factsByCause(comparison);
  return comparison.facts.filter(isMeant).map((fact) => ({
    subject: fact.ref,
    message: say(labelOf(fact.ref, comparison), fact),
    claims: [...new Set<Fact>([fact, ...(causes.get(fact.ref) ?? [])])],
  }));
}

/** One finding for each list of nodes, or the list of stages, that is in another order, with what follows from it. */
export function findOrders(
  comparison: Comparison,
  what: "nodes" | "stages",
  say: (label: Wording) => Wording,
): readonly FoundChange[] {
  return [...factsByCause(comparison)].flatMap(([cause, facts]): FoundChange | readonly [] => {
    if (!cause.startsWith(what === "stages" ? "order stages" : "order stage:")) return [];
    const list = facts.find((fact) => fact.op === "order" && cause === `order ${fact.of}`);
    if (!list) return [];
    const subject = what === "stages" ? wholeModel : (cause.slice("order ".length) as ElementRef);
    return { subject, message: say(labelOf(subject, comparison)), claims: facts };
  });
}
