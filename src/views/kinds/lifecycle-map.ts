import { laneWords, viewSentences, viewWords } from "../../messages/view-words.ts";
import type { LaneKind, Stage, View } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import type { Graph, GraphLane, LaneItem } from "../graph.ts";
import { filterRemark, footerOf, legendOf, nodeCard, stageGroup, subtitleOf, transitionEdges } from "../graph-parts.ts";
import { laneItems, metricsOfStage } from "../lane-items.ts";
import { buildModelTable } from "../model-table.ts";
import type { ViewKind } from "../view-kind.ts";

/** 客户管理模型图: stages as columns; lanes from cause to effect. Empty lanes are left out. */
const lifecycleMap: ViewKind = {
  id: "lifecycle_map",
  rank: 1,
  title: viewWords.lifecycleMap,
  appliesTo: () => true,
  build(view, drawing) {
    const graph = buildGraph(view, drawing);
    return { content: graph, table: buildModelTable(graph, drawing) };
  },
};
export default lifecycleMap;

const defaultLanes: readonly LaneKind[] = ["activities", "channels", "nodes", "classes", "metrics"];

function buildGraph(view: View, drawing: Drawing): Graph {
  const { model, shown, context, speech } = drawing;
  const stages = model.stages.filter(({ id }) => shown.stages.has(id));
  const onPath = stages.filter(({ offPath }) => !offPath);
  // A model in which every stage is off the path still has columns to draw.
  const columns = onPath.length > 0 ? onPath : stages;
  const offPath = onPath.length > 0 ? stages.filter((stage) => stage.offPath) : [];
  const kinds = view.lanes ?? defaultLanes;
  const nodes = model.nodes.filter(({ id }) => shown.nodes.has(id)).map((node) => nodeCard(node, drawing));
  const isDrawn = kinds.includes("nodes") && nodes.length > 0;
  const lanes = kinds
    .map((kind): GraphLane => ({ kind, label: speech.say(laneWords[kind]), items: laneItems(kind, columns, drawing) }))
    .filter(({ kind, items }) => (kind === "nodes" ? isDrawn : items.length > 0));
  const edges = isDrawn ? transitionEdges(drawing) : [];
  const subtitle = subtitleOf(drawing);
  const footer = footerOf(drawing);
  const groups = [
    ...columns.map((stage) => ({ ...stageGroup(stage, drawing, []), offPath: false })),
    ...offPath.map((stage) => stageGroup(stage, drawing, chipsOf(stage, kinds, drawing))),
  ];
  const shownNodes = isDrawn ? nodes : [];
  const items = [...lanes.flatMap((lane) => lane.items), ...groups.flatMap(({ chips }) => chips)];
  return {
    type: "graph",
    subject: view.ref,
    viewKind: "lifecycle_map",
    frame: "grid",
    direction: "right",
    locale: context.locale,
    page: context.page ?? view.page ?? model.style.page,
    title: speech.text(model.title) ?? model.id,
    ...(subtitle && { subtitle }),
    groups,
    nodes: shownNodes,
    edges,
    lanes,
    legendTitle: speech.say(viewWords.legend),
    legend: legendOf({ nodes: shownNodes, edges, items }, drawing),
    ...(footer && { footer }),
    remarks: [...filterRemark(drawing), ...unplacedRemark(kinds, drawing)],
  };
}

/** What the lanes would hold, but for metrics whose figure a card of the stage already shows as its badge. */
function chipsOf(stage: Stage, kinds: readonly LaneKind[], drawing: Drawing): readonly LaneItem[] {
  const { index, context } = drawing;
  const badges = context.measures ? stage.nodes.map((id) => index.nodeById.get(id)?.metrics[0]) : [];
  const isOnCard = ({ subject }: LaneItem): boolean =>
    badges.some((id) => id !== undefined && subject === `metric:${id}`);
  return kinds.flatMap((kind) => laneItems(kind, [stage], drawing)).filter((item) => !isOnCard(item));
}

/** Metrics and classes that name no stage have no column to stand in; the picture says how many. */
function unplacedRemark(kinds: readonly LaneKind[], drawing: Drawing): readonly string[] {
  const { model, speech } = drawing;
  const placed = new Set(model.stages.flatMap((stage) => metricsOfStage(stage, drawing).map(({ id }) => id)));
  const metrics = kinds.includes("metrics") ? model.metrics.filter(({ id }) => !placed.has(id)).length : 0;
  const classes = kinds.includes("classes") ? model.classes.filter(({ stages }) => stages.length === 0).length : 0;
  return metrics + classes === 0 ? [] : [speech.say(viewSentences.notShown(metrics, classes))];
}
