import type { Diagram } from "../diagram.ts";

/** Ids of the one company and the one group of customers of a facing diagram, whichever parties these are. */
const company = "host/company";
const customers = "host/customers";

/**
 * A facing diagram whose two sides have ids of their own, so that there is one of each when two versions are put together,
 * also where another party became the company. Every other diagram as it is.
 */
export function withHosts(diagram: Diagram): Diagram {
  if (diagram.frame !== "facing") return diagram;
  const ids = new Map([
    ...diagram.groups.slice(0, 1).map(({ id }) => [id, customers] as const),
    ...diagram.nodes.filter(({ layer }) => layer === 0).map(({ id }) => [id, company] as const),
  ]);
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...diagram,
    groups: diagram.groups.map((group) => ({ ...group, id: idOf(group.id) })),
    nodes: diagram.nodes.map((node) => ({
      ...{ ...node, id: idOf(node.id) },
      ...(node.group !== undefined && { group: idOf(node.group) }),
    })),
    edges: diagram.edges.map((edge) => ({ ...edge, from: idOf(edge.from), to: idOf(edge.to) })),
  };
}
