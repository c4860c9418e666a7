import type { Graph, GraphEdge, GraphGroup, GraphNode, LaneItem, Swimlane } from "../../views/graph.ts";
import { laneKey } from "../../views/merge/merge-graphs.ts";
import { isIn, type Version } from "../../views/merge/part-name.ts";
import { graphName } from "../frames/prepared-frame.ts";
import type { LaidOutGraph, PlacedCard, PlacedItem, PlacedLane, PlacedRoute, PlacedStage } from "../laid-out-graph.ts";
import { badgeOf, type PartPair, partPairs, reworded, textOf } from "./reword-text.ts";

/** The whole picture in the words of one version: nothing moves, and what the version does not have stays as it is. */
export function rewordGraph(picture: LaidOutGraph, union: Graph, words: Graph): LaidOutGraph {
  const groups = partPairs(union.groups, words.groups, ({ subject }) => subject);
  const nodes = partPairs(union.nodes, words.nodes, ({ subject }) => subject);
  const edges = partPairs(union.edges, words.edges, routeKey);
  const items = partPairs(itemsOf(union), itemsOf(words), ({ lane, item }) => `${lane} ${item.subject}`);
  const lanes = partPairs(union.swimlanes ?? [], words.swimlanes ?? [], laneKey);
  return {
    ...reworded(picture, union, words),
    lanes: picture.lanes.map((lane) => rewordLane(lane, lanes.get(lane.subject ?? ""))),
    stages: picture.stages.map((stage) => rewordStage(stage, groups.get(stage.subject))),
    cards: picture.cards.map((card) => rewordCard(card, nodes.get(card.subject))),
    routes: picture.routes.map((route) => rewordRoute(route, edges.get(routeKey(route)))),
    items: picture.items.map((item) => {
      const pair = items.get(`${item.lane} ${item.subject}`) ?? items.get(`chip ${item.subject}`);
      return rewordItem(item, pair && { laidOut: pair.laidOut.item, version: pair.version.item });
    }),
  };
}

function routeKey({ subject, from, to }: Pick<GraphEdge, "subject" | "from" | "to">): string {
  return `${subject} ${from} ${to}`;
}

function itemsOf({ lanes, groups }: Graph): readonly { readonly lane: string; readonly item: LaneItem }[] {
  return [
    ...lanes.flatMap(({ kind, items }) => items.map((item) => ({ lane: kind, item }))),
    ...groups.flatMap(({ chips }) => chips.map((item) => ({ lane: "chip", item }))),
  ];
}

function rewordStage(stage: PlacedStage, pair: PartPair<GraphGroup> | undefined): PlacedStage {
  if (!pair) return stage;
  const { laidOut, version } = pair;
  const { label, detail, corner, ...rest } = stage;
  const goal = textOf(detail, [laidOut.detail, version.detail]);
  const owner = textOf(corner, [laidOut.corner, version.corner]);
  return {
    ...rest,
    label: textOf(label, [laidOut.label, version.label]) ?? label,
    ...(goal && { detail: goal }),
    ...(owner && { corner: owner }),
    name: version.name,
  };
}

function rewordLane(lane: PlacedLane, pair: PartPair<Swimlane> | undefined): PlacedLane {
  return pair ? { ...lane, label: textOf(lane.label, [pair.laidOut.label, pair.version.label]) ?? lane.label } : lane;
}

function rewordCard(card: PlacedCard, pair: PartPair<GraphNode> | undefined): PlacedCard {
  if (!pair) return card;
  const { laidOut, version } = pair;
  const { label, detail, badge, ...rest } = card;
  const isCentred = card.shape === "flow";
  const small = textOf(detail, [laidOut.detail, version.detail], isCentred);
  const figure = badgeOf(badge, version.badge);
  return {
    ...rest,
    kind: version.kind,
    label: textOf(label, [laidOut.label, version.label], isCentred) ?? label,
    ...(small && { detail: small }),
    ...(figure && { badge: figure }),
    name: version.name,
  };
}

function rewordRoute(route: PlacedRoute, pair: PartPair<GraphEdge> | undefined): PlacedRoute {
  if (!pair) return route;
  const { laidOut, version } = pair;
  const { label, ...rest } = route;
  const text = textOf(label?.text, [laidOut.label, version.label], true);
  return { ...rest, kind: version.kind, ...(label && text && { label: { ...label, text } }), name: version.name };
}

function rewordItem(item: PlacedItem, pair: PartPair<LaneItem> | undefined): PlacedItem {
  if (!pair) return item;
  const { laidOut, version } = pair;
  const { label, detail, value, status: _, ...rest } = item;
  // A small piece says its figure behind its name.
  const labelOf = (each: LaneItem): string =>
    item.shape !== "tile" && each.value ? `${each.label} ${each.value}` : each.label;
  const small = textOf(detail, [laidOut.detail, version.detail]);
  const figure = textOf(value, [laidOut.value, version.value]);
  return {
    ...rest,
    label: textOf(label, [labelOf(laidOut), labelOf(version)]) ?? label,
    ...(small && { detail: small }),
    ...(figure && { value: figure }),
    ...(version.status && { status: version.status }),
    name: version.name,
  };
}

/**
 * The parts of a picture that a version has. The headers of a row of stages stay: their arrows reach from one to the
 * next, so they are drawn together and left out of the drawing.
 */
export function onlyGraphVersion(
  picture: LaidOutGraph,
  { union, words, version }: { readonly union: Graph; readonly words: Graph; readonly version: Version },
): LaidOutGraph {
  const has = ({ subject }: { readonly subject: string }): boolean => isIn(version, subject);
  const lanes = new Set(words.lanes.map(({ kind }) => kind));
  const own = new Set((words.notes ?? []).map(({ about, text }) => `${about} ${text}`));
  const notes = new Set(
    (union.notes ?? []).filter(({ about, text }) => own.has(`${about} ${text}`)).map(({ id }) => id),
  );
  return {
    ...picture,
    name: graphName(words),
    stages: picture.stages.filter((stage) => stage.shape !== "frame" || has(stage)),
    lanes: picture.lanes.filter(({ kind, subject = "" }) =>
      union.frame === "grid" ? lanes.has(kind) : isIn(version, subject),
    ),
    items: picture.items.filter(has),
    cards: picture.cards.filter(has),
    routes: picture.routes.filter(has),
    ...(picture.notes && { notes: picture.notes.filter(({ id }) => notes.has(id)) }),
  };
}
