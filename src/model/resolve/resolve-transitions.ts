import { diagnose } from "../../base/diagnostic.ts";
import type { ElementRef } from "../../base/element-ref.ts";
import type { TextRange } from "../../base/text-range.ts";
import type { ExpressionScope } from "../../expr/expression-scope.ts";
import selfTransition from "../diagnostics/self-transition.ts";
import transitionWithoutEnds from "../diagnostics/transition-without-ends.ts";
import { transitionKinds } from "../closed-lists.ts";
import type { Node, Stage, Transition, TransitionKind } from "../model.ts";
import { child, keyRangeOf, rangeOf, type TreeEntry } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readExpression } from "./read-expression.ts";
import { present, readChoice } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId, resolveName } from "./resolve-reference.ts";
import { transitionKey } from "./transition-key.ts";

/** Where the steps of a model lead: its stages, and its nodes in the order of the text. */
export interface Journey {
  readonly stages: readonly Stage[];
  readonly nodes: readonly Node[];
}

/** The written transitions whose two ends are known, in the order of the text. */
export function resolveTransitions(
  context: ResolveContext,
  journey: Journey,
  customer: ExpressionScope,
): readonly Transition[] {
  const kindOf = transitionKindOf(journey);
  const transitions: Transition[] = [];
  for (const { id, ref, entry } of context.declared.get("transition")?.values() ?? []) {
    const ends = readEnds(context, entry, ref);
    if (!ends) continue;
    const element = readElement(context, "transition", { entry });
    transitions.push({
      ...element,
      id,
      ref,
      ...ends,
      transitionKind: readChoice(child(entry.value, "kind"), transitionKinds) ?? kindOf(ends.from, ends.to),
      isDefault: false,
      ...present({
        when: readExpression(context, child(entry.value, "when"), { scope: customer, subject: ref }),
        activity: referenceId(context, "activity", { node: child(entry.value, "activity"), subject: ref }),
      }),
    });
  }
  return transitions;
}

/**
 * The kind of a step that does not say it: into an exit it is a churn, out of one a win-back, to an earlier node of the
 * path (or of its own stage) a return, else an advance.
 */
export function transitionKindOf({ stages, nodes }: Journey): (from: string, to: string) => TransitionKind {
  const placeById = new Map(nodes.map((node, index) => [node.id, { node, index }]));
  const offPath = new Set(stages.filter((stage) => stage.offPath).map(({ id }) => id));
  return (from, to) => {
    const a = placeById.get(from);
    const b = placeById.get(to);
    if (!a || !b) return "advance";
    if (b.node.nodeKind === "exit") return "churn";
    if (a.node.nodeKind === "exit") return "win_back";
    const isOnePath = a.node.stage === b.node.stage || (!offPath.has(a.node.stage) && !offPath.has(b.node.stage));
    return isOnePath && b.index < a.index ? "return" : "advance";
  };
}

function readEnds(
  context: ResolveContext,
  entry: TreeEntry,
  subject: ElementRef,
): { readonly from: string; readonly to: string } | undefined {
  const key = transitionKey(entry.key);
  const from = child(entry.value, "from");
  const to = child(entry.value, "to");
  if (!key && (!from || !to)) {
    context.diagnostics.push(diagnose(transitionWithoutEnds, { id: entry.key }, { range: keyRangeOf(entry), subject }));
    return undefined;
  }
  const fromId = key ? endOfKey(context, entry, key.from) : referenceId(context, "node", { node: from });
  const toId = key ? endOfKey(context, entry, key.to) : referenceId(context, "node", { node: to });
  if (fromId === undefined || toId === undefined) {
    context.unsure.add(subject);
    for (const id of [fromId, toId]) if (id !== undefined) context.unsure.add(`node:${id}`);
    return undefined;
  }
  if (fromId !== toId) return { from: fromId, to: toId };
  const range = key || !to ? keyRangeOf(entry) : rangeOf(to);
  context.diagnostics.push(diagnose(selfTransition, { id: fromId }, { range, subject }));
  context.unsure.add(`node:${fromId}`);
  return undefined;
}

function endOfKey(context: ResolveContext, entry: TreeEntry, name: string): string | undefined {
  const key = transitionKey(entry.key);
  const at = name === key?.from ? key.fromAt : (key?.toAt ?? 0);
  const range = partOfKey(entry, { at, length: name.length });
  return resolveName(context, ["node"], { node: entry.value, name, range })?.id;
}

/** A part of a key; the whole key where quotes or escapes hide where the part stands. */
function partOfKey(entry: TreeEntry, { at, length }: { readonly at: number; readonly length: number }): TextRange {
  const whole = keyRangeOf(entry);
  const quotes = (whole.to - whole.from - entry.key.length) / 2;
  if (quotes !== 0 && quotes !== 1) return whole;
  const from = whole.from + quotes + at;
  return { ...whole, from, to: from + length };
}
