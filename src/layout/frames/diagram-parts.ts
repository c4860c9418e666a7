import type { Diagram, DiagramGroup } from "../../views/diagram.ts";

/** Groups, nodes and edges of a diagram that hang together; in the order of the diagram. */
export type DiagramPart = Pick<Diagram, "groups" | "nodes" | "edges">;

/**
 * The parts of a diagram that no line and no group joins, those with lines first. Edges whose ends are not there are
 * left out.
 */
export function connectedParts(diagram: DiagramPart): readonly DiagramPart[] {
  const places = new Map(diagram.nodes.map((node, index) => [node.id, index]));
  const groups = new Map(diagram.groups.map((group) => [group.id, group]));
  const topOf = (id: string | undefined): string | undefined => {
    let top = id === undefined ? undefined : groups.get(id);
    for (let step = 0; top?.parent !== undefined && step < groups.size; step++) top = groups.get(top.parent) ?? top;
    return top?.id;
  };
  const parent = diagram.nodes.map((_, index) => index);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[node] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [Math.min(rootOf(a), rootOf(b)), Math.max(rootOf(a), rootOf(b))];
    parent[high] = low;
  };
  const edges = diagram.edges.filter(({ from, to }) => places.has(from) && places.has(to));
  for (const { from, to } of edges) join(places.get(from) ?? 0, places.get(to) ?? 0);
  const firstIn = new Map<string, number>();
  diagram.nodes.forEach(({ group }, index) => {
    const top = topOf(group);
    if (top === undefined) return;
    const first = firstIn.get(top);
    if (first === undefined) firstIn.set(top, index);
    else join(first, index);
  });
  const parts = new Map<number, { groups: DiagramPart["groups"][number][]; nodes: DiagramPart["nodes"][number][] }>();
  diagram.nodes.forEach((node, index) => {
    const root = rootOf(index);
    const part = parts.get(root);
    if (part) part.nodes.push(node);
    else parts.set(root, { groups: [], nodes: [node] });
  });
  const empty = new Map<string, DiagramGroup[]>();
  for (const group of diagram.groups) {
    const top = topOf(group.id) ?? group.id;
    const first = firstIn.get(top);
    if (first !== undefined) parts.get(rootOf(first))?.groups.push(group);
    else if (empty.has(top)) empty.get(top)?.push(group);
    else empty.set(top, [group]);
  }
  const whole = [
    ...[...parts.entries()].map(([root, part]) => ({
      ...part,
      edges: edges.filter(({ from }) => rootOf(places.get(from) ?? 0) === root),
    })),
    ...[...empty.values()].map((groups) => ({ groups, nodes: [], edges: [] })),
  ];
  return [...whole.filter((part) => part.edges.length > 0), ...whole.filter((part) => part.edges.length === 0)];
}
