import type { Diagram, DiagramGroup, DiagramNode } from "../../views/diagram.ts";

/** A box, or a group with what stands in it still to be asked for. */
export type DiagramChild = { readonly node: DiagramNode } | { readonly group: DiagramGroup };

/**
 * What stands in a group, or outside of all groups, in reading order: a group stands where its first box does, empty ones
 * at the end. Mermaid breaks loops from the first box on, so with another order the path would run backwards.
 */
export function diagramChildren({ nodes, groups }: Diagram, parent?: string): readonly DiagramChild[] {
  const parents = new Map(groups.map((group) => [group.id, group.parent]));
  /** The group right below `parent` that holds a group. */
  const childAround = (id: string): string | undefined => {
    const passed = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && parents.get(at) !== parent && !passed.has(at)) {
      passed.add(at);
      at = parents.get(at);
    }
    return at !== undefined && parents.get(at) === parent ? at : undefined;
  };
  const order = new Map<string, number>();
  nodes.forEach(({ group }, place) => {
    const child = group === undefined ? undefined : childAround(group);
    if (child !== undefined && !order.has(child)) order.set(child, place);
  });
  const own = nodes.flatMap((node, place) => (node.group === parent ? [{ place, child: { node } }] : []));
  const inner = groups
    .filter((group) => group.parent === parent)
    .map((group) => ({ place: order.get(group.id) ?? nodes.length, child: { group } }));
  return [...own, ...inner].sort((one, other) => one.place - other.place).map(({ child }) => child);
}
