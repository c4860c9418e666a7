import { idOf } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import { nodesInUse, nodesOnPath } from "../model/nodes-in-use.ts";
import { reachedNodes } from "../model/reached-nodes.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison, Side } from "./comparison.ts";
import { defaultSteps, isPathSwitched } from "./default-steps.ts";
import type { Fact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { loopsIn } from "./loops.ts";

type StepFact = Extract<Fact, { op: "add" | "remove" }>;

/** From which model to which one a change is looked at: forth, something is lost; back, it was gained. */
export type Way = "forth" | "back";

/**
 * One finding for each node where customers came in `from` and do not come in `to`, at the steps that are missing; what
 * lies behind it is left out, as the same steps bring it back.
 */
export function findCutOff(
  comparison: Comparison,
  way: Way,
  say: (label: Wording, step: Wording) => Wording,
): readonly FoundChange[] {
  const { from, to, lost } = sidesOf(comparison, way);
  const [before, after] = [reachedNodes(from.model, from.index), reachedNodes(to.model, to.index)];
  const cut = new Set([...before].filter((id) => !after.has(id) && to.index.nodeById.has(id)));
  return [...cut].sort().flatMap((id): FoundChange | readonly [] => {
    const claims = lost.filter(({ element }) => {
      const start = String(element.properties.get("from"));
      return element.properties.get("to") === id && before.has(start) && !cut.has(start);
    });
    const [step] = claims;
    if (!step) return [];
    const message = say(labelOf(`node:${id}`, comparison), labelOf(step.ref, comparison));
    return { subject: `node:${id}`, message, claims };
  });
}

/** One finding for each node that has a way on in `from` and none in `to`. */
export function findDeadEnds(
  comparison: Comparison,
  way: Way,
  say: (label: Wording) => Wording,
): readonly FoundChange[] {
  const { from, to, lost } = sidesOf(comparison, way);
  const before = deadEnds(from);
  return [...deadEnds(to)].flatMap((id): FoundChange | readonly [] => {
    if (before.has(id) || !from.index.nodeById.has(id)) return [];
    const claims = lost.filter(({ element }) => element.properties.get("from") === id);
    if (claims.length === 0) return [];
    return { subject: `node:${id}`, message: say(labelOf(`node:${id}`, comparison)), claims };
  });
}

/** One finding for each loop of steps in `from` that brings customers back in a way that `to` does not know. */
export function findCycles(comparison: Comparison, way: Way, say: (label: Wording) => Wording): readonly FoundChange[] {
  const { from, to, lost } = sidesOf(comparison, way);
  const others = loopsIn(to.model);
  return loopsIn(from.model).flatMap((loop): FoundChange | readonly [] => {
    const shared = [...loop].filter((id) => to.index.nodeById.has(id));
    if (others.some((other) => shared.length > 1 && shared.every((id) => other.has(id)))) return [];
    if (hasOtherKinds(loop, from, to)) return [];
    const inside = lost.filter(({ element }) =>
      ["from", "to"].every((end) => loop.has(String(element.properties.get(end)))),
    );
    const back = inside.filter(({ element }) => element.properties.get("transitionKind") === "return");
    const claims = back.length > 0 ? back : inside;
    const [step] = claims;
    return step ? { subject: step.ref, message: say(labelOf(step.ref, comparison)), claims } : [];
  });
}

function sidesOf(
  comparison: Comparison,
  way: Way,
): { readonly from: Side; readonly to: Side; readonly lost: readonly StepFact[] } {
  const { base, head, facts } = comparison;
  const op = way === "forth" ? "remove" : "add";
  // Where the default path itself was switched, its steps are told of that.
  const switched = new Set(isPathSwitched(comparison) ? defaultSteps(comparison) : []);
  const lost = facts.filter(
    (fact): fact is StepFact => fact.op === op && fact.ref.startsWith("transition:") && !switched.has(fact),
  );
  return way === "forth" ? { from: base, to: head, lost } : { from: head, to: base, lost };
}

/** As the check of one model finds them. */
function deadEnds({ model, index }: Side): ReadonlySet<string> {
  const last = nodesOnPath(model, index).at(-1);
  return new Set(
    nodesInUse(model, index)
      .filter((node) => node !== last && node.nodeKind !== "exit" && node.nodeKind !== "decision")
      .filter((node) => !index.transitionsByFrom.has(node.id))
      .map(({ ref }) => idOf(ref)),
  );
}

/** Whether a step within the loop is of another kind in the other model: that closed it, and is said by itself. */
function hasOtherKinds(loop: ReadonlySet<string>, from: Side, to: Side): boolean {
  return from.model.transitions.some((step) => {
    const other = to.index.elementByRef.get(step.ref);
    const isInside = loop.has(step.from) && loop.has(step.to);
    return isInside && other?.kind === "transition" && other.transitionKind !== step.transitionKind;
  });
}
