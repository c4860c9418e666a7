import type { ElkNode } from "./layout-engine.ts";

/*
 * The one file that knows ELK's JSON: asks for the layers of one small graph and reads nothing else from the answer.
 */

/** An edge between nodes, which are numbered in model order. */
export type IndexEdge = readonly [from: number, to: number];

/**
 * Options that keep the author's order where crossings do not speak against it, at 0.3 of the time of ELK's defaults.
 * Sizes are all the same, so that the result depends on the structure alone.
 */
const options = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.separateConnectedComponents": "false",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.thoroughness": "1",
};
const size = { width: 160, height: 60 };

/** The question for a graph of `count` nodes. */
export function elkGraph(count: number, edges: readonly IndexEdge[]): ElkNode {
  return {
    id: "stage",
    layoutOptions: options,
    children: Array.from({ length: count }, (_, index) => ({ id: `n${index}`, ...size })),
    edges: edges.map(([from, to], index) => ({ id: `e${index}`, sources: [`n${from}`], targets: [`n${to}`] })),
  };
}

/** The answer as layers from top to bottom, each with its nodes from left to right. Fails where a node has no place. */
export function layersOf(answer: ElkNode, count: number): readonly (readonly number[])[] {
  const nodes = (answer.children ?? []).map(({ id, x, y }) => {
    if (x === undefined || y === undefined) throw new Error(`no place for ${id}`);
    return { index: Number(id.slice(1)), x, y: Math.round(y) };
  });
  if (nodes.length !== count) throw new Error(`${nodes.length} of ${count} nodes have a place`);
  const layers = new Map<number, typeof nodes>();
  for (const node of nodes) {
    const layer = layers.get(node.y);
    if (layer) layer.push(node);
    else layers.set(node.y, [node]);
  }
  return [...layers.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, layer]) => layer.sort((a, b) => a.x - b.x || a.index - b.index).map(({ index }) => index));
}
