import { idOf } from "../base/element-ref.ts";
import type { Transition } from "../model/model.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { keepsOrder } from "./order-change.ts";

/*
 * One edit of the path shows in many facts: a new node in the middle of a stage ends the default step that led past it,
 * adds two others and makes the list of nodes another one. Here each such fact is traced to the edit that it follows
 * from: an element that is new, gone, moved or otherwise set (`node:call`), or an order (`order stage:contact`).
 */

/** The facts that are not yet claimed, by the edit that they follow from; what stands for itself is left out. */
export function factsByCause(comparison: Comparison): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of comparison.facts) {
    const cause = causeOf(fact, comparison);
    if (cause === undefined) continue;
    const group = groups.get(cause);
    if (group) group.push(fact);
    else groups.set(cause, [fact]);
  }
  return groups;
}

function causeOf(fact: Fact, comparison: Comparison): string | undefined {
  if (fact.op === "order") return causeOfOrder(fact, comparison);
  const [kind] = fact.ref.split(":");
  if (kind === "transition") return causeOfTransition(fact, comparison);
  if (fact.op === "set") return undefined;
  if (kind === "node") return causeOfNode(idOf(fact.ref), comparison);
  return kind === "stage" ? fact.ref : undefined;
}

/** A node that is new, gone or moved: itself, or the stage with which it came, went or moved. */
function causeOfNode(id: string, comparison: Comparison): string | undefined {
  const { base, head } = comparison;
  const [was, is] = [base, head].map(({ index }) => index.nodeById.get(id)?.stage);
  if (was === is) return undefined;
  if (was !== undefined && is !== undefined) {
    if (comparison.partnerOf(was) === is) return `stage:${was}`;
    // Its stage is gone, and where it stands now is new: that is told of the stages.
    if (!head.index.stageById.has(was) && !base.index.stageById.has(is)) return `stage:${was}`;
    return comparison.partnerOf(is) === was ? `stage:${is}` : `node:${id}`;
  }
  const stage = was ?? is ?? "";
  const cameAlone = [base, head].every(({ index }) => index.stageById.has(stage));
  return cameAlone || comparison.partnerOf(stage) !== undefined ? `node:${id}` : `stage:${stage}`;
}

function causeOfOrder(fact: Extract<Fact, { op: "order" }>, comparison: Comparison): string | undefined {
  if (fact.of !== "stages" && !fact.of.startsWith("stage:")) return undefined;
  if (!keepsOrder(fact)) return `order ${fact.of}`;
  const [was, is] = [new Set(fact.before), new Set(fact.after)];
  const other = [...fact.before, ...fact.after].find((ref) => was.has(ref) !== is.has(ref));
  if (other === undefined) return undefined;
  return fact.of === "stages" ? other : causeOfNode(idOf(other), comparison);
}

function causeOfTransition(fact: Exclude<Fact, { op: "order" }>, comparison: Comparison): string | undefined {
  const { base, head } = comparison;
  const sides = [base, head].map(({ index }) => index.elementByRef.get(fact.ref));
  const steps = sides.filter((step): step is Transition => step?.kind === "transition");
  const step = steps[0];
  if (!step) return undefined;
  const ends = [step.from, step.to];
  if (fact.op !== "set") {
    const ownEnd = ends.find((id) => !base.index.nodeById.has(id) || !head.index.nodeById.has(id));
    if (ownEnd !== undefined) return causeOfNode(ownEnd, comparison);
  }
  if (!steps.every(({ isDefault }) => isDefault)) return undefined;
  const around = fact.op === "set" ? ends : [...ends, ...neighbours(step, fact.op === "add" ? base : head)];
  return (
    first(around, (id) => causeOfNode(id, comparison)) ??
    causeInSettings(step.from, around, comparison) ??
    causeInOrder(step, comparison) ??
    causeInWrittenSteps(step, comparison)
  );
}

/** What the start led to and what led to the end in the model that does not have the step. */
function neighbours({ from, to }: Transition, { index }: Comparison["base"]): readonly string[] {
  return [
    ...(index.transitionsByFrom.get(from) ?? []).map((step) => step.to),
    ...(index.transitionsByTo.get(to) ?? []).map((step) => step.from),
  ];
}

/** An exit has no default step, and a stage off the path is led past. */
function causeInSettings(from: string, around: readonly string[], { base, head }: Comparison): string | undefined {
  const [was, is] = [base, head].map(({ index }) => index.nodeById.get(from)?.nodeKind);
  if (was !== is) return `node:${from}`;
  return first(around, (id) => {
    const stage = (head.index.nodeById.get(id) ?? base.index.nodeById.get(id))?.stage ?? "";
    const [before, after] = [base, head].map(({ index }) => index.stageById.get(stage)?.offPath);
    return before !== undefined && after !== undefined && before !== after ? `stage:${stage}` : undefined;
  });
}

function causeInOrder({ from, to }: Transition, { base, head }: Comparison): string | undefined {
  const [first, second] = [from, to].map((id) => head.index.nodeById.get(id)?.stage);
  const lists = first === second ? [`stage:${first}`] : ["stages", `stage:${first}`, `stage:${second}`];
  const changed = lists.find((of) => {
    const [before, after] = [base, head].map(({ canonical }) => canonical.orders.get(of) ?? []);
    return !keepsOrder({ op: "order", of, before: before ?? [], after: after ?? [] });
  });
  return changed === undefined ? undefined : `order ${changed}`;
}

/** The written ways out of a decision stand for its default step. */
function causeInWrittenSteps({ from }: Transition, { base, head }: Comparison): string | undefined {
  const written = [base, head].map(({ index }) =>
    (index.transitionsByFrom.get(from) ?? []).filter(({ isDefault }) => !isDefault).map(({ ref }) => ref),
  );
  const [was, is] = [written[0] ?? [], written[1] ?? []];
  if (head.index.nodeById.get(from)?.nodeKind !== "decision") return undefined;
  return [...was.filter((ref) => !is.includes(ref)), ...is.filter((ref) => !was.includes(ref))][0];
}

function first<T>(items: readonly string[], find: (item: string) => T | undefined): T | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
