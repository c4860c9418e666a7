import { diagnose } from "../../base/diagnostic.ts";
import { elementRef } from "../../base/element-ref.ts";
import selfTransition from "../diagnostics/self-transition.ts";
import type { Node, Transition } from "../model.ts";
import { child, rangeOf, wordOf } from "../tree.ts";
import { originOf } from "./read-element.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId } from "./resolve-reference.ts";
import { transitionKindOf, type Journey } from "./resolve-transitions.ts";
import { pairId } from "./transition-key.ts";

interface PathOptions {
  readonly written: readonly Transition[];
  /** False for `default_path: off`: only `next:` adds steps then. */
  readonly isOn: boolean;
}

/** What `next:` of a node says; nothing when it says nothing. */
type Next = { readonly to?: string } | undefined;

/**
 * The written transitions and those that the order of nodes and stages gives, by the order of their `from` node, then
 * of their `to` node, then of the text. Retired nodes and stages are not on the path.
 */
export function addDefaultPath(
  context: ResolveContext,
  journey: Journey,
  { written, isOn }: PathOptions,
): readonly Transition[] {
  const pairs = new Set(written.map(({ from, to }) => pairId(from, to)));
  const leftByWritten = new Set(written.map(({ from }) => from));
  const following = isOn ? followingNodes(journey) : new Map<string, string>();
  const kindOf = transitionKindOf(journey);
  const added: Transition[] = [];
  for (const node of journey.nodes) {
    const next = readNext(context, node);
    const to = next ? next.to : endsHere(node, leftByWritten) ? undefined : following.get(node.id);
    if (to !== undefined && !pairs.has(pairId(node.id, to))) added.push(defaultStep(context, { node, to, kindOf }));
  }
  return inPathOrder([...written, ...added], journey.nodes);
}

function endsHere(node: Node, leftByWritten: ReadonlySet<string>): boolean {
  return node.nodeKind === "exit" || (node.nodeKind === "decision" && leftByWritten.has(node.id));
}

/** For each node the next of its stage; for the last one the first of the next stage on the path that has nodes. */
function followingNodes({ stages, nodes }: Journey): Map<string, string> {
  const following = new Map<string, string>();
  const retired = new Set(nodes.filter((node) => node.retired !== undefined).map(({ id }) => id));
  let last: string | undefined;
  for (const stage of stages) {
    const own = stage.retired === undefined ? stage.nodes.filter((id) => !retired.has(id)) : [];
    own.slice(1).forEach((id, index) => following.set(own[index] ?? "", id));
    if (stage.offPath || own.length === 0) continue;
    if (last !== undefined) following.set(last, own[0] ?? "");
    last = own.at(-1);
  }
  return following;
}

function readNext(context: ResolveContext, node: Node): Next {
  const value = child(context.declared.get("node")?.get(node.id)?.entry.value, "next");
  const word = wordOf(value);
  if (!value || word === undefined) return undefined;
  if (word === "none") return {};
  const to = referenceId(context, "node", { node: value, subject: node.ref });
  if (to === node.id) {
    context.diagnostics.push(diagnose(selfTransition, { id: to }, { range: rangeOf(value), subject: node.ref }));
    context.unsure.add(node.ref);
    return {};
  }
  return to === undefined ? {} : { to };
}

function defaultStep(
  context: ResolveContext,
  { node, to, kindOf }: { node: Node; to: string; kindOf: ReturnType<typeof transitionKindOf> },
): Transition {
  const id = pairId(node.id, to);
  const entry = context.declared.get("node")?.get(node.id)?.entry;
  return {
    kind: "transition",
    id,
    ref: elementRef("transition", id),
    label: {},
    tags: [],
    origin: entry ? originOf(entry) : node.origin,
    from: node.id,
    to,
    transitionKind: kindOf(node.id, to),
    isDefault: true,
  };
}

function inPathOrder(transitions: readonly Transition[], nodes: readonly Node[]): readonly Transition[] {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const at = (id: string): number => place.get(id) ?? nodes.length;
  return [...transitions].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to));
}
