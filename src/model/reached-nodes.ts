import type { ModelIndex } from "./index-model.ts";
import type { Model } from "./model.ts";
import { nodesInUse, nodesOnPath } from "./nodes-in-use.ts";

/** Ids of the nodes that a customer can come to from the first node of the path. */
export function reachedNodes(model: Model, index: ModelIndex): Set<string> {
  const reached = new Set<string>();
  const start = nodesOnPath(model, index)[0] ?? nodesInUse(model, index)[0];
  if (start) reachFrom(start.id, index, reached);
  return reached;
}

/** Adds a node and all that follow on it to those that are reached. */
export function reachFrom(start: string, index: ModelIndex, reached: Set<string>): void {
  const pending = [start];
  reached.add(start);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const { to } of index.transitionsByFrom.get(id) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      pending.push(to);
    }
  }
}
