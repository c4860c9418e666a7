import type { Graph, GraphEdge, GraphGroup, GraphLane, GraphNode, GraphNote, LaneItem, Swimlane } from "../graph.ts";
import { mergedList as merged } from "./merge-lists.ts";
import type { Merged } from "./merged-content.ts";
import { namelessPart, onlyIn, type Version } from "./part-name.ts";
import { roomier } from "./roomier.ts";

/**
 * Two graphs of one view as one. A node that stands in another stage or lane is there twice, and so is a transition of it.
 * What of both is shown otherwise is as head has it.
 */
export function mergeGraphs(before: Graph, after: Graph): Merged<Graph> {
  const names = namesIn(before, after);
  const [base, head] = [renamed(before, "base", names), renamed(after, "head", names)];
  return { base, head, union: unionOf(base, head) };
}

/** How the parts of a version are named in the picture of both. */
interface Names {
  group(subject: string, version: Version): string;
  node(subject: string, version: Version): string;
  /** Of a lane of a flow; of one that stands for no element too, where only this version has it. */
  lane(lane: Swimlane, version: Version): Pick<Swimlane, "subject">;
  item(key: string, subject: string, version: Version): string;
  edge(edge: GraphEdge, version: Version): string;
}

function namesIn(before: Graph, after: Graph): Names {
  const groups = sharedKeys(before.groups, after.groups, ({ subject }) => subject);
  const [homes, otherHomes] = [homesIn(before), homesIn(after)];
  const items = sharedKeys(itemKeys(before), itemKeys(after), (key) => key);
  const lanes = sharedKeys(before.swimlanes ?? [], after.swimlanes ?? [], laneKey);
  const node = (subject: string, version: Version): string => {
    const home = homes.get(subject);
    return home !== undefined && home === otherHomes.get(subject) ? subject : onlyIn(version, subject);
  };
  const edgeKey = ({ subject, from, to }: GraphEdge, version: Version): string =>
    `${subject} ${node(from, version)} ${node(to, version)}`;
  const edges = new Set(before.edges.map((edge) => edgeKey(edge, "base")));
  const shared = new Set(after.edges.map((edge) => edgeKey(edge, "head")).filter((key) => edges.has(key)));
  return {
    group: (subject, version) => (groups.has(subject) ? subject : onlyIn(version, subject)),
    node,
    lane: (lane, version) =>
      lanes.has(laneKey(lane)) ? lane : { subject: onlyIn(version, lane.subject ?? namelessPart(lane.label)) },
    item: (key, subject, version) => (items.has(key) ? subject : onlyIn(version, subject)),
    edge: (edge, version) => (shared.has(edgeKey(edge, version)) ? edge.subject : onlyIn(version, edge.subject)),
  };
}

function sharedKeys<T>(before: readonly T[], after: readonly T[], keyOf: (entry: T) => string): ReadonlySet<string> {
  const known = new Set(before.map(keyOf));
  return new Set(after.map(keyOf).filter((key) => known.has(key)));
}

/** Stage and, in a flow with lanes, lane of each node. */
function homesIn({ nodes, swimlanes = [] }: Graph): ReadonlyMap<string, string> {
  const lanes = new Map(swimlanes.flatMap((lane) => lane.nodes.map((node) => [node, laneKey(lane)] as const)));
  return new Map(nodes.map(({ subject, group }) => [subject, `${group} ${lanes.get(subject) ?? ""}`]));
}

export function laneKey({ subject, label }: Swimlane): string {
  return subject ?? label;
}

/** The place of an item: its lane, and the stages over which it reaches. */
function itemKey(lane: string, { subject, from, to }: LaneItem): string {
  return `${lane} ${subject} ${from} ${to}`;
}

function itemKeys({ lanes, groups }: Graph): readonly string[] {
  return [
    ...lanes.flatMap(({ kind, items }) => items.map((item) => itemKey(kind, item))),
    ...groups.flatMap(({ subject, chips }) => chips.map((item) => itemKey(`chip ${subject}`, item))),
  ];
}

function renamed(graph: Graph, version: Version, names: Names): Graph {
  const group = (subject: string): string => names.group(subject, version);
  const node = (subject: string): string => names.node(subject, version);
  const nodes = new Set(graph.nodes.map(({ subject }) => subject));
  const about = (note: GraphNote): string => (nodes.has(note.about) ? node(note.about) : group(note.about));
  const itemsOf = (items: readonly LaneItem[], lane: string): readonly LaneItem[] =>
    items.map((item) => ({
      ...item,
      subject: names.item(itemKey(lane, item), item.subject, version),
      from: group(item.from),
      to: group(item.to),
    }));
  return {
    ...graph,
    groups: graph.groups.map((each) => ({
      ...each,
      subject: group(each.subject),
      chips: itemsOf(each.chips, `chip ${each.subject}`),
    })),
    nodes: graph.nodes.map((each) => ({ ...each, subject: node(each.subject), group: group(each.group) })),
    edges: graph.edges.map((edge) => ({
      ...edge,
      subject: names.edge(edge, version),
      from: node(edge.from),
      to: node(edge.to),
    })),
    lanes: graph.lanes.map((lane) => ({ ...lane, items: itemsOf(lane.items, lane.kind) })),
    ...(graph.swimlanes && {
      swimlanes: graph.swimlanes.map((lane) => ({
        ...{ ...lane, ...names.lane(lane, version) },
        nodes: lane.nodes.map(node),
      })),
    }),
    ...(graph.notes && {
      notes: graph.notes.map((note) => ({ ...note, about: about(note) })),
    }),
  };
}

function unionOf(base: Graph, head: Graph): Graph {
  const swimlanes = merged([base.swimlanes ?? [], head.swimlanes ?? []], laneKey, unionSwimlane);
  return {
    ...roomier(base, head, ["title", "subtitle", "footer"]),
    groups: merged([base.groups, head.groups], ({ subject }) => subject, unionGroup),
    nodes: merged([base.nodes, head.nodes], ({ subject }) => subject, unionNode),
    edges: merged([base.edges, head.edges], edgeName, (before, after) => roomier(before, after, ["label"])),
    lanes: merged([base.lanes, head.lanes], ({ kind }) => kind, unionLane),
    ...(head.swimlanes && { swimlanes }),
    ...notesOf(base, head),
    legend: merged(
      [base.legend, head.legend],
      ({ mark }) => JSON.stringify(mark),
      (_, after) => after,
    ),
  };
}

function edgeName({ subject, from, to }: GraphEdge): string {
  return `${subject} ${from} ${to}`;
}

function unionGroup(before: GraphGroup, after: GraphGroup): GraphGroup {
  return {
    ...roomier(before, after, ["label", "detail", "corner"]),
    chips: merged([before.chips, after.chips], ({ subject }) => subject, unionItem),
  };
}

/** In a flow a diamond needs the most room for its words. */
function unionNode(before: GraphNode, after: GraphNode): GraphNode {
  const wide = roomier(before, after, ["label", "detail"]);
  return before.kind === "decision" && after.kind !== "decision" ? { ...wide, kind: "decision" } : wide;
}

function unionItem(before: LaneItem, after: LaneItem): LaneItem {
  return roomier(before, after, ["label", "detail", "value"]);
}

function unionLane(before: GraphLane, after: GraphLane): GraphLane {
  const keyOf = ({ subject, from, to }: LaneItem): string => `${subject} ${from} ${to}`;
  return { ...after, items: merged([before.items, after.items], keyOf, unionItem) };
}

function unionSwimlane(before: Swimlane, after: Swimlane): Swimlane {
  return {
    ...roomier(before, after, ["label"]),
    nodes: merged(
      [before.nodes, after.nodes],
      (node) => node,
      (_, node) => node,
    ),
  };
}

/** Notes are numbered anew, since both versions count from 0. */
function notesOf(base: Graph, head: Graph): Pick<Graph, "notes"> {
  const notes = merged(
    [base.notes ?? [], head.notes ?? []],
    ({ about, text }) => `${about} ${text}`,
    (_, after) => after,
  );
  return head.notes || base.notes ? { notes: notes.map((note, index) => ({ ...note, id: `note/${index}` })) } : {};
}
