import type { Wording } from "../base/wording.ts";
import type { Transition } from "../model/model.ts";
import { isSame } from "./facts-between.ts";
import type { CanonicalElement } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, factsOf } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { factsByCause } from "./flow-causes.ts";
import { labelOf } from "./labels.ts";

type StepFact = Extract<Fact, { op: "add" | "remove" }>;

/** One finding for each transition that came or went by itself, not because a node or an order did. */
export function findTransitions(
  comparison: Comparison,
  op: "add" | "remove",
  say: (label: Wording) => Wording,
): readonly FoundChange[] {
  const causes = factsByCause(comparison);
  return ownFacts(comparison, op, causes).map((fact) => ({
    subject: fact.ref,
    message: say(labelOf(fact.ref, comparison)),
    claims: [...new Set<Fact>([fact, ...(causes.get(fact.ref) ?? [])])],
  }));
}

/** One finding for each transition that goes on as it was, label and condition, but to another node. */
export function findRetargeted(
  comparison: Comparison,
  say: (from: Wording, to: { readonly before: Wording; readonly after: Wording }) => Wording,
): readonly FoundChange[] {
  const causes = factsByCause(comparison);
  const wordsOf = (id: unknown): Wording => labelOf(`node:${String(id)}`, comparison);
  const open = [...ownFacts(comparison, "remove", causes)];
  const pairs = ownFacts(comparison, "add", causes).flatMap((added): FoundChange | readonly [] => {
    const place = open.findIndex((removed) => isSameStep(removed.element, added.element));
    const [removed] = place < 0 ? [] : open.splice(place, 1);
    if (!removed) return [];
    const [before, after] = [removed, added].map(({ element }) => wordsOf(element.properties.get("to")));
    const message = say(wordsOf(added.element.properties.get("from")), {
      before: before ?? { zh: "", en: "" },
      after: after ?? { zh: "", en: "" },
    });
    return { subject: added.ref, message, claims: [removed, added] };
  });
  return [...pairs, ...namedSteps(comparison, say)];
}

/** A transition with a name of its own keeps it when its end is another one. */
function namedSteps(comparison: Comparison, say: Parameters<typeof findRetargeted>[1]): readonly FoundChange[] {
  const wordsOf = (id: unknown): Wording => labelOf(`node:${String(id)}`, comparison);
  return comparison.facts.flatMap((fact): FoundChange | readonly [] => {
    if (fact.op !== "set" || fact.path !== "to" || !fact.ref.startsWith("transition:")) return [];
    const step = comparison.head.index.elementByRef.get(fact.ref) as Transition | undefined;
    const message = say(wordsOf(step?.from), { before: wordsOf(fact.before), after: wordsOf(fact.after) });
    return { subject: fact.ref, message, claims: [fact] };
  });
}

function isSameStep(one: CanonicalElement, other: CanonicalElement): boolean {
  const paths = new Set([...one.properties.keys(), ...other.properties.keys()]);
  return [...paths]
    .filter((path) => path === "from" || path === "when" || path.startsWith("label."))
    .every((path) => isSame(one.properties.get(path), other.properties.get(path)));
}

/** Those that stand for themselves. */
function ownFacts(
  comparison: Comparison,
  op: "add" | "remove",
  causes: ReadonlyMap<string, readonly Fact[]>,
): readonly StepFact[] {
  const caused = new Set([...causes.values()].flat());
  return factsOf(comparison, op, "transition").filter((fact) => !caused.has(fact));
}
