import { elementRef } from "../base/element-ref.ts";
import {
  activityKindWords,
  nodeKindWords,
  statusWords,
  transitionKindWords,
  viewWords,
} from "../messages/view-words.ts";
import type { Graph } from "./graph.ts";
import type { Drawing } from "./drawing.ts";
import { channelLabels, roleLabel, slaText, transitionLabel } from "./graph-parts.ts";
import { thresholdText } from "../messages/threshold-text.ts";
import { metricBadge } from "./metric-text.ts";
import { judgeFigure } from "../base/judge-figure.ts";
import type { Table, TableRow, TableSection } from "./table.ts";
import { tableAround } from "./table-around.ts";

/** The content of a picture as text: stages, nodes, transitions, activities, classes and all metrics. */
export function buildModelTable(graph: Graph, drawing: Drawing): Table {
  const sections = [
    stageSection(drawing),
    nodeSection(drawing),
    transitionSection(drawing),
    activitySection(drawing),
    classSection(drawing),
    metricSection(drawing),
  ];
  return tableAround(graph, sections);
}

function section(
  heading: keyof typeof viewWords,
  columns: readonly (keyof typeof viewWords)[],
  { rows, drawing }: { readonly rows: readonly TableRow[]; readonly drawing: Drawing },
): TableSection {
  const say = (word: keyof typeof viewWords): string => drawing.speech.say(viewWords[word]);
  return { heading: say(heading), columns: columns.map(say), rows };
}

function stageSection(drawing: Drawing): TableSection {
  const { model, shown, speech } = drawing;
  const rows = model.stages
    .filter(({ id }) => shown.stages.has(id))
    .map((stage) => {
      const label = speech.label(stage);
      const note = stage.offPath ? speech.say(viewWords.offPath) : (speech.text(stage.note) ?? "");
      const goal = speech.text(stage.goal) ?? "";
      return { subject: stage.ref, cells: [label, goal, roleLabel(stage.owner, drawing) ?? "", note] };
    });
  return section("stages", ["stage", "goal", "owner", "note"], { rows, drawing });
}

function nodeSection(drawing: Drawing): TableSection {
  const { model, index, shown, context, speech } = drawing;
  const rows = model.nodes
    .filter(({ id }) => shown.nodes.has(id))
    .map((node) => {
      const stage = index.stageById.get(node.stage);
      const metrics = node.metrics.flatMap((id) => index.metricById.get(id) ?? []);
      const figures = metrics.map((metric) => {
        const badge = metricBadge(metric, context, speech);
        return badge ? `${speech.label(metric)} ${badge.text}` : speech.label(metric);
      });
      const cells = [
        stage ? speech.label(stage) : "",
        speech.label(node),
        speech.say(nodeKindWords[node.nodeKind]),
        speech.list(channelLabels(node, drawing)),
        slaText(node, speech),
        roleLabel(node.owner ?? stage?.owner, drawing) ?? "",
        speech.list(figures),
        speech.text(node.note) ?? "",
      ];
      return { subject: node.ref, cells };
    });
  return section("nodes", ["stage", "node", "kind", "channel", "sla", "owner", "metric", "note"], { rows, drawing });
}

function transitionSection(drawing: Drawing): TableSection {
  const { model, index, shown, speech } = drawing;
  const label = (id: string): string => {
    const node = index.nodeById.get(id);
    return node ? speech.label(node) : id;
  };
  const rows = model.transitions
    .filter(({ from, to }) => shown.nodes.has(from) && shown.nodes.has(to))
    .map((transition) => {
      const kind = speech.say(transitionKindWords[transition.transitionKind]);
      const ends = [label(transition.from), label(transition.to)];
      return { subject: transition.ref, cells: [...ends, kind, transitionLabel(transition, drawing)] };
    });
  return section("transitions", ["from", "to", "kind", "label"], { rows, drawing });
}

function activitySection(drawing: Drawing): TableSection {
  const { model, index, speech } = drawing;
  const rows = model.activities.map((activity) => {
    const stages = activity.stages.flatMap((id) => index.stageById.get(id) ?? []).map((stage) => speech.label(stage));
    const channels = activity.channels.flatMap((id) => index.channelById.get(id) ?? []);
    const kind = speech.say(activityKindWords[activity.activityKind]);
    const cells = [speech.label(activity), kind, speech.list(stages)];
    return { subject: activity.ref, cells: [...cells, speech.list(channels.map((channel) => speech.label(channel)))] };
  });
  return section("activities", ["activity", "kind", "stage", "channel"], { rows, drawing });
}

function classSection(drawing: Drawing): TableSection {
  const { model, index, speech } = drawing;
  const rows = model.classes.map((entry) => {
    const scheme = index.schemeById.get(entry.scheme);
    const stages = entry.stages.flatMap((id) => index.stageById.get(id) ?? []).map((stage) => speech.label(stage));
    const cells = [
      scheme ? speech.label(scheme) : "",
      speech.label(entry),
      entry.when?.text ?? "",
      speech.list(stages),
    ];
    return { subject: entry.ref, cells };
  });
  return section("classes", ["scheme", "class", "condition", "stage"], { rows, drawing });
}

function metricSection(drawing: Drawing): TableSection {
  const { model, context, speech } = drawing;
  const rows = model.metrics.map((metric) => {
    const measure = context.measures?.figures.get(elementRef("metric", metric.id));
    const figure = metricBadge(metric, context, speech)?.text ?? "";
    const status = context.measures ? speech.say(statusWords[judgeFigure(metric, measure)]) : "";
    return { subject: metric.ref, cells: [speech.label(metric), figure, status, thresholdText(metric, speech)] };
  });
  return section("metrics", ["metric", "figure", "status", "thresholds"], { rows, drawing });
}
