import { idOf } from "../base/element-ref.ts";
import type { ModelIndex } from "../model/index-model.ts";
import type { Class, Model, Node, Selection, View } from "../model/model.ts";
import { within } from "./within.ts";

/** The nodes and stages that a view shows: those that `only` names, less those that `without` names. Ids. */
export interface Shown {
  readonly stages: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

interface Source {
  readonly model: Model;
  readonly index: ModelIndex;
}

/** A stage is shown when it passes by itself or when a node of it is shown. Without predicates everything is. */
export function selectNodes(view: View, source: Source): Shown {
  const { model } = source;
  const only = view.only && concernsNodes(view.only) ? view.only : undefined;
  const without = view.without && concernsNodes(view.without) ? view.without : undefined;
  const isChosen = only && nodeMatcher(only, source);
  const isLeftOut = without && nodeMatcher(without, source);
  const nodes = model.nodes.filter((node) => (!isChosen || isChosen(node)) && !isLeftOut?.(node));
  const stagesOfNodes = new Set(nodes.map((node) => node.stage));
  const stages = model.stages.filter(({ id, nodes: own }) => {
    if (stagesOfNodes.has(id)) return true;
    if (own.length > 0) return false;
    return (!only || only.stages.includes(id)) && !without?.stages.includes(id);
  });
  return { stages: new Set(stages.map(({ id }) => id)), nodes: new Set(nodes.map(({ id }) => id)) };
}

/** Whether a selection says anything about nodes. One that does not restricts none. */
export function concernsNodes({ around, stages, kinds, owners, channels, classes, tags }: Selection): boolean {
  const lists = [stages, kinds, owners, channels, classes, tags];
  return around?.centre.startsWith("node:") === true || lists.some((list) => list.length > 0);
}

/** Lists of one selection hold together (and); the entries of a list are alternatives (or). */
export function nodeMatcher(selection: Selection, { model, index }: Source): (node: Node) => boolean {
  const { stages, kinds, owners, channels, classes, tags, around } = selection;
  const near = around?.centre.startsWith("node:") ? hopsBetween(index, idOf(around.centre), around.hops) : undefined;
  return (node) =>
    includesAny(stages, [node.stage]) &&
    includesAny(kinds, [node.nodeKind]) &&
    includesAny(owners, [node.owner ?? index.stageById.get(node.stage)?.owner ?? ""]) &&
    includesAny(channels, node.channels) &&
    includesAny(tags, node.tags) &&
    (classes.length === 0 || classesOfStage(model, node.stage).some(({ id }) => classes.includes(id))) &&
    (!near || near.has(node.id));
}

export function includesAny(wanted: readonly string[], own: readonly string[]): boolean {
  return wanted.length === 0 || own.some((entry) => wanted.includes(entry));
}

function classesOfStage(model: Model, stage: string): readonly Class[] {
  return model.classes.filter(({ stages }) => stages.includes(stage));
}

/** Nodes within `hops` transitions of a node, in either direction; the node itself included. */
function hopsBetween(index: ModelIndex, start: string, hops: number): ReadonlySet<string> {
  return within(start, hops, (id) => [
    ...(index.transitionsByFrom.get(id) ?? []).map(({ to }) => to),
    ...(index.transitionsByTo.get(id) ?? []).map(({ from }) => from),
  ]);
}
