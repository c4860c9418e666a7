import type { ElementRef } from "../base/element-ref.ts";
import type { AnyElement, Channel, Metric, Model, Node, Role, Scheme, Stage, Transition } from "./model.ts";

/** Look-up by name into a model. Made once per model; the maps hold the model's own elements. */
export interface ModelIndex {
  /** Every element, values, classes, steps of processes and default transitions included. */
  readonly elementByRef: ReadonlyMap<ElementRef, AnyElement>;
  /** By id. */
  readonly stageById: ReadonlyMap<string, Stage>;
  readonly nodeById: ReadonlyMap<string, Node>;
  readonly roleById: ReadonlyMap<string, Role>;
  readonly channelById: ReadonlyMap<string, Channel>;
  readonly metricById: ReadonlyMap<string, Metric>;
  readonly schemeById: ReadonlyMap<string, Scheme>;
  /** By id of the stage, in path order. */
  readonly nodesByStage: ReadonlyMap<string, readonly Node[]>;
  /** By id of the node, in the order of the model's transitions; no entry for a node without any. */
  readonly transitionsByFrom: ReadonlyMap<string, readonly Transition[]>;
  readonly transitionsByTo: ReadonlyMap<string, readonly Transition[]>;
}

export function indexModel(model: Model): ModelIndex {
  const lists: readonly (readonly AnyElement[])[] = [
    ...[model.roles, model.parties, model.segments, model.channels, model.stages, model.nodes, model.transitions],
    ...[model.activities, model.relationships, model.events, model.sources, model.fields, model.traits],
    ...[model.schemes, model.classes, model.codes, model.metrics, model.quality, model.processes, model.tools],
    ...[model.quotes, model.views],
    ...model.fields.map(({ values }) => values),
    ...model.processes.map(({ steps }) => steps),
  ];
  return {
    elementByRef: new Map(lists.flatMap((list) => list.map((element) => [element.ref, element]))),
    stageById: byId(model.stages),
    nodeById: byId(model.nodes),
    roleById: byId(model.roles),
    channelById: byId(model.channels),
    metricById: byId(model.metrics),
    schemeById: byId(model.schemes),
    nodesByStage: grouped(model.nodes, ({ stage }) => stage),
    transitionsByFrom: grouped(model.transitions, ({ from }) => from),
    transitionsByTo: grouped(model.transitions, ({ to }) => to),
  };
}

function byId<T extends { readonly id: string }>(elements: readonly T[]): ReadonlyMap<string, T> {
  return new Map(elements.map((element) => [element.id, element]));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
