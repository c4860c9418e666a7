import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode } from "../diagram.ts";
import { mergedList } from "./merge-lists.ts";
import type { Merged } from "./merged-content.ts";
import { namelessPart, onlyIn, type Version } from "./part-name.ts";
import { withHosts } from "./facing-hosts.ts";
import { roomier } from "./roomier.ts";

/**
 * Two diagrams of one view as one. A node that stands in another group, or in a tree on another node, is there twice, and
 * so is all that hangs on it, and every line of it. What of both is shown otherwise is as head has it.
 */
export function mergeDiagrams(ownBefore: Diagram, ownAfter: Diagram): Merged<Diagram> {
  const [before, after] = [withHosts(ownBefore), withHosts(ownAfter)];
  const names = namesIn(before, after);
  const [base, head] = [renamed(before, "base", names), renamed(after, "head", names)];
  return { base, head, union: unionOf(base, head) };
}

/** How the parts of a version are named in the picture of both: by id. */
interface Names {
  group(id: string, version: Version): string;
  node(id: string, version: Version): string;
  edge(edge: DiagramEdge, version: Version): string;
}

function namesIn(before: Diagram, after: Diagram): Names {
  const other = new Set(after.groups.map(({ id }) => id));
  const groups = new Set(before.groups.map(({ id }) => id).filter((id) => other.has(id)));
  const nodes = sharedNodes(before, after);
  const group = (id: string, version: Version): string => (groups.has(id) ? id : onlyIn(version, id));
  const node = (id: string, version: Version): string => {
    if (nodes.has(id)) return id;
    return groups.has(id) ? id : onlyIn(version, id);
  };
  const keyOf = ({ id, from, to }: DiagramEdge, version: Version): string =>
    `${id} ${node(from, version)} ${node(to, version)}`;
  const known = new Set(before.edges.map((edge) => keyOf(edge, "base")));
  const edges = new Set(after.edges.map((edge) => keyOf(edge, "head")).filter((key) => known.has(key)));
  return {
    group,
    node,
    edge: (edge, version) => (edges.has(keyOf(edge, version)) ? edge.id : onlyIn(version, edge.id)),
  };
}

/** Ids of nodes that stand in both at the same place: in the same group, in a tree on the same nodes. */
function sharedNodes(before: Diagram, after: Diagram): ReadonlySet<string> {
  const homes = new Map(before.nodes.map(({ id, group }) => [id, group]));
  const shared = new Set(after.nodes.filter(({ id, group }) => homes.has(id) && homes.get(id) === group).map(idOf));
  if (before.frame !== "tree" && after.frame !== "tree") return shared;
  const [hosts, otherHosts] = [hostsIn(before), hostsIn(after)];
  const isMoved = (id: string): boolean => {
    const [own, other] = [hosts.get(id) ?? [], otherHosts.get(id) ?? []];
    return own.join(" ") !== other.join(" ") || own.some((host) => !shared.has(host));
  };
  // Until nothing more hangs on what is not shared.
  for (let size = -1; size !== shared.size;) {
    size = shared.size;
    for (const id of shared) if (isMoved(id)) shared.delete(id);
  }
  return shared;
}

function idOf({ id }: DiagramNode): string {
  return id;
}

/** On which nodes a node of a tree hangs, sorted. */
function hostsIn({ edges }: Diagram): ReadonlyMap<string, readonly string[]> {
  const hosts = new Map<string, string[]>();
  for (const { from, to } of edges) hosts.set(to, [...(hosts.get(to) ?? []), from].sort());
  return hosts;
}

function renamed(diagram: Diagram, version: Version, names: Names): Diagram {
  return {
    ...diagram,
    groups: diagram.groups.map((group) => ({
      ...named(group, names.group(group.id, version), version),
      ...(group.parent !== undefined && { parent: names.group(group.parent, version) }),
    })),
    nodes: diagram.nodes.map((node) => ({
      ...named(node, names.node(node.id, version), version),
      ...(node.group !== undefined && { group: names.group(node.group, version) }),
    })),
    edges: diagram.edges.map((edge) => ({
      ...named(edge, names.edge(edge, version), version),
      from: names.node(edge.from, version),
      to: names.node(edge.to, version),
    })),
  };
}

/** Under a new id; the subject follows it, as it is what a drawing knows a part by. */
function named<T extends { readonly id: string; readonly subject?: string }>(part: T, id: string, version: Version): T {
  if (id === part.id) return part;
  return { ...part, id, subject: onlyIn(version, part.subject ?? namelessPart(part.id)) };
}

function unionOf(base: Diagram, head: Diagram): Diagram {
  const idOfPart = ({ id }: { readonly id: string }): string => id;
  const groups = mergedList([base.groups, head.groups], idOfPart, (before, after) => unionGroup(before, after));
  const nodes = mergedList([base.nodes, head.nodes], idOfPart, (before, after) => unionNode(before, after));
  return {
    ...roomier(base, head, ["title", "subtitle", "footer"]),
    groups,
    nodes: head.frame === "path" ? renumbered(nodes, groups) : nodes,
    edges: mergedList(
      [base.edges, head.edges],
      ({ id, from, to }) => `${id} ${from} ${to}`,
      (before, after) => roomier(before, after, ["label"]),
    ),
    legend: mergedList(
      [base.legend, head.legend],
      ({ mark }) => JSON.stringify(mark),
      (_, after) => after,
    ),
  };
}

function unionGroup(before: DiagramGroup, after: DiagramGroup): DiagramGroup {
  return roomier(before, after, ["label", "detail"]);
}

/** Of two outlines the one that leaves less room for words. */
function unionNode(before: DiagramNode, after: DiagramNode): DiagramNode {
  const wide = roomier(before, after, ["label", "detail"]);
  return before.shape === "diamond" && after.shape !== "diamond" ? { ...wide, shape: "diamond" } : wide;
}

/** Stations of a path stand at places of their own, in the order of both versions, those of a band side by side. */
function renumbered(nodes: readonly DiagramNode[], groups: readonly DiagramGroup[]): readonly DiagramNode[] {
  const bands = new Map(groups.map(({ id }, place) => [id, place]));
  const bandOf = ({ group = "" }: DiagramNode): number => bands.get(group) ?? groups.length;
  const stations = nodes.filter(({ layer }) => layer !== undefined).sort((a, b) => bandOf(a) - bandOf(b));
  return [...stations.map((node, layer) => ({ ...node, layer })), ...nodes.filter(({ layer }) => layer === undefined)];
}
