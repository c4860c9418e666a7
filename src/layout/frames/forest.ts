import type { Diagram, DiagramEdge, DiagramNode } from "../../views/diagram.ts";

/** A node with what hangs on it, in the order of the diagram. */
export interface Branch {
  readonly node: DiagramNode;
  /** The edge by which it hangs; absent for a root. */
  readonly edge?: DiagramEdge;
  readonly children: readonly Branch[];
}

/** Deeper trees than this are no trees for a reader. */
const deepest = 100;

/**
 * The trees of a diagram, or `undefined` where it is none: a node that hangs on two others, a ring, a group. Edges lead
 * from the root to the leaves, or all of them from the leaves to the root.
 */
export function forestOf(diagram: Diagram): readonly Branch[] | undefined {
  if (diagram.groups.length > 0) return undefined;
  const ids = new Set(diagram.nodes.map(({ id }) => id));
  const edges = diagram.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return hang(diagram, edges, "from") ?? hang(diagram, edges, "to");
}

/** The trees in which the `upper` end of each edge is nearer to the root. */
function hang({ nodes }: Diagram, edges: readonly DiagramEdge[], upper: "from" | "to"): readonly Branch[] | undefined {
  const lower = upper === "from" ? "to" : "from";
  const edgeAbove = new Map(edges.map((edge) => [edge[lower], edge]));
  if (edgeAbove.size < edges.length) return undefined;
  const below = new Map<string, DiagramNode[]>();
  const roots: DiagramNode[] = [];
  for (const node of nodes) {
    const above = edgeAbove.get(node.id)?.[upper];
    if (above === undefined) roots.push(node);
    else if (below.has(above)) below.get(above)?.push(node);
    else below.set(above, [node]);
  }
  let count = 0;
  const branchOf = (node: DiagramNode, depth: number): Branch => {
    count++;
    const edge = edgeAbove.get(node.id);
    const children = depth < deepest ? (below.get(node.id) ?? []) : [];
    return { node, ...(edge && { edge }), children: children.map((child) => branchOf(child, depth + 1)) };
  };
  const trees = roots.map((root) => branchOf(root, 0));
  // What stands in a ring hangs on no root, and what is too deep was left out.
  return count === nodes.length ? trees : undefined;
}
