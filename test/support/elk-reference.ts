import { createRequire } from "node:module";
import type { ElkNode, LayoutEngine } from "../../src/layout/layout-engine.ts";
import type { LaidOutGraph } from "../../src/layout/laid-out-graph.ts";
import type { Point } from "../../src/base/geometry.ts";

const require = createRequire(import.meta.url);

interface Elk {
  layout(graph: ElkNode): Promise<ElkNode>;
}

/** elkjs in this thread. */
export function elkEngine(): LayoutEngine {
  const Engine = require("elkjs/lib/elk.bundled.js") as new () => Elk;
  const elk = new Engine();
  return (graph) => elk.layout(graph);
}

/**
 * The routes that ELK itself draws for the cards and transitions of a picture: one hierarchical layered run with the
 * stages as groups, sizes and labels as in the picture.
 */
export async function elkRoutes(picture: LaidOutGraph, engine: LayoutEngine): Promise<readonly (readonly Point[])[]> {
  const groups = [...new Set(picture.cards.map(({ group }) => group))];
  const graph: ElkNode = {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
      "elk.json.edgeCoords": "ROOT",
    },
    children: groups.map((group) => ({
      id: group,
      children: picture.cards
        .filter((card) => card.group === group)
        .map(({ subject, box }) => ({ id: subject, width: box.width, height: box.height })),
    })),
    edges: picture.routes.map(({ subject, from, to, label }, index) => ({
      id: `${index} ${subject}`,
      sources: [from],
      targets: [to],
      ...(label && { labels: [{ text: "x", width: label.box.width, height: label.box.height }] }),
    })),
  };
  const laidOut = await engine(graph);
  return (laidOut.edges ?? []).map(({ sections }) =>
    (sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint]),
  );
}
