import type { ModelIndex } from "../model/index-model.ts";
import type { Class, Model, Node, Selection, View } from "../model/model.ts";

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
  const isIn = (node: Node): boolean =>
    (!view.only || matches(node, view.only, source)) && !(view.without && matches(node, view.without, source));
  const nodes = model.nodes.filter(isIn);
  const stagesOfNodes = new Set(nodes.map((node) => node.stage));
  const stages = model.stages.filter(({ id, nodes: own }) => {
    if (stagesOfNodes.has(id)) return true;
    if (own.length > 0) return false;
    const only = view.only?.stages ?? [];
    return !isRestricting(view.only) || only.includes(id) ? !view.without?.stages.includes(id) : false;
  });
  return { stages: new Set(stages.map(({ id }) => id)), nodes: new Set(nodes.map(({ id }) => id)) };
}

function isRestricting(selection: Selection | undefined): boolean {
  if (!selection) return false;
  const { around, ...lists } = selection;
  return around !== undefined || Object.values(lists).some((list) => list.length > 0);
}

/** Lists of one selection hold together (and); the entries of a list are alternatives (or). An empty one matches nothing. */
function matches(node: Node, selection: Selection, { model, index }: Source): boolean {
  if (!isRestricting(selection)) return false;
  const { stages, kinds, owners, channels, classes, tags, around } = selection;
  const stage = model.stages.find(({ id }) => id === node.stage);
  return (
    includesAny(stages, [node.stage]) &&
    includesAny(kinds, [node.nodeKind]) &&
    includesAny(owners, [node.owner ?? stage?.owner ?? ""]) &&
    includesAny(channels, node.channels) &&
    includesAny(tags, node.tags) &&
    (classes.length === 0 || classesOfStage(model, node.stage).some(({ id }) => classes.includes(id))) &&
    (!around || hopsBetween(index, around.node, around.hops).has(node.id))
  );
}

function includesAny(wanted: readonly string[], own: readonly string[]): boolean {
  return wanted.length === 0 || own.some((entry) => wanted.includes(entry));
}

function classesOfStage(model: Model, stage: string): readonly Class[] {
  return model.classes.filter(({ stages }) => stages.includes(stage));
}

/** Nodes within `hops` transitions of a node, in either direction; the node itself included. */
function hopsBetween(index: ModelIndex, start: string, hops: number): ReadonlySet<string> {
  const reached = new Set([start]);
  let frontier = [start];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    frontier = frontier
      .flatMap((id) => [
        ...(index.transitionsByFrom.get(id) ?? []).map(({ to }) => to),
        ...(index.transitionsByTo.get(id) ?? []).map(({ from }) => from),
      ])
      .filter((id) => !reached.has(id) && reached.add(id));
  }
  return reached;
}
