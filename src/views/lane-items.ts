import type { ElementRef } from "../base/element-ref.ts";
import { elementRef } from "../base/element-ref.ts";
import { activityKindWords, separator } from "../messages/view-words.ts";
import type { Activity, LaneKind, Metric, Stage } from "../model/model.ts";
import { formatFigure } from "../messages/format-figure.ts";
import type { LaneItem } from "./graph.ts";
import type { Drawing } from "./drawing.ts";
import { thresholdText } from "../messages/threshold-text.ts";
import { metricBadge } from "./metric-text.ts";

/** The items of one lane over the given stages, which are neighbours in the picture in this order. */
export function laneItems(lane: LaneKind, stages: readonly Stage[], drawing: Drawing): readonly LaneItem[] {
  switch (lane) {
    case "activities":
      return byFirstStage(drawing.model.activities, stages).flatMap((activity) =>
        activityItems(activity, stages, drawing),
      );
    case "channels":
      return stages.flatMap((stage) => channelItems(stage, drawing));
    case "classes":
      return stages.flatMap((stage) => classItems(stage, drawing));
    case "metrics":
      return metricItems(stages, drawing);
    case "nodes":
      return [];
  }
}

/** The picture does not depend on the order of an unordered map: by first stage, then longest first, then by id. */
function byFirstStage(activities: readonly Activity[], stages: readonly Stage[]): readonly Activity[] {
  const first = ({ stages: own }: Activity): number => stages.findIndex(({ id }) => own.includes(id));
  return [...activities].sort((a, b) => first(a) - first(b) || b.stages.length - a.stages.length || compareIds(a, b));
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** One item per run of neighbouring stages: an activity in the first and the last stage is two pills, not one. */
function activityItems(activity: Activity, stages: readonly Stage[], { speech }: Drawing): readonly LaneItem[] {
  const runs: { from: ElementRef; to: ElementRef }[] = [];
  let isOpen = false;
  for (const stage of stages) {
    const isIn = activity.stages.includes(stage.id);
    const last = runs[runs.length - 1];
    if (isIn && isOpen && last) last.to = stage.ref;
    else if (isIn) runs.push({ from: stage.ref, to: stage.ref });
    isOpen = isIn;
  }
  const label = speech.label(activity);
  const name = [label, speech.say(activityKindWords[activity.activityKind])].join(separator);
  return runs.map((run) => ({ subject: activity.ref, ...run, label, tone: activity.activityKind, name }));
}

/**
 * Channels that the stage's nodes name, in that order; one that no node of the model names stands at the first stage of
 * its activities.
 */
function channelItems(stage: Stage, { model, index, speech }: Drawing): readonly LaneItem[] {
  const ids = new Set(stage.nodes.flatMap((id) => index.nodeById.get(id)?.channels ?? []));
  const ofNodes = new Set(model.nodes.flatMap(({ channels }) => channels));
  for (const activity of [...model.activities].sort(compareIds)) {
    if (activity.stages[0] !== stage.id) continue;
    for (const channel of activity.channels) if (!ofNodes.has(channel)) ids.add(channel);
  }
  return [...ids].flatMap((id) => {
    const channel = index.channelById.get(id);
    return channel ? [item(channel.ref, stage, speech.label(channel))] : [];
  });
}

function classItems(stage: Stage, { model, context, speech }: Drawing): readonly LaneItem[] {
  const schemes = model.schemes.map(({ id }) => id).sort();
  const rank = new Map(schemes.map((id, place) => [id, place]));
  return model.classes
    .filter(({ stages }) => stages.includes(stage.id))
    .sort((a, b) => (rank.get(a.scheme) ?? 0) - (rank.get(b.scheme) ?? 0))
    .map((entry) => {
      const scheme = rank.get(entry.scheme) ?? 0;
      const count = context.measures?.figures.get(entry.ref)?.value;
      const label = speech.label(entry);
      const counted = count === undefined || count === null ? label : `${label} ${formatFigure(count, "person")}`;
      return { ...item(entry.ref, stage, counted), tone: `scheme-${scheme}` };
    });
}

/** Metrics of a stage: its own, then those of its nodes, then those that name the stage. Ids without repetition. */
export function metricsOfStage(stage: Stage, { model, index }: Drawing): readonly Metric[] {
  const ids = new Set([
    ...stage.metrics,
    ...stage.nodes.flatMap((id) => index.nodeById.get(id)?.metrics ?? []),
    ...model.metrics
      .filter(({ stages }) => stages.includes(stage.id))
      .map(({ id }) => id)
      .sort(),
  ]);
  return [...ids].flatMap((id) => index.metricById.get(id) ?? []);
}

function metricItems(stages: readonly Stage[], drawing: Drawing): readonly LaneItem[] {
  const entries = stages.flatMap((stage) => metricsOfStage(stage, drawing).map((metric) => ({ stage, metric })));
  const figures = drawing.context.measures?.figures;
  const valueOf = (metric: Metric): number => figures?.get(elementRef("metric", metric.id))?.value ?? 0;
  const heads = entries.filter(({ metric }) => metric.unit === "person");
  const most = heads.length > 1 ? Math.max(...heads.map(({ metric }) => valueOf(metric))) : 0;
  return entries.map(({ stage, metric }) => {
    const share = metric.unit === "person" && most > 0 ? Math.max(0, valueOf(metric)) / most : undefined;
    return { ...metricItem(stage, metric, drawing), ...(share !== undefined && { share }) };
  });
}

function metricItem(stage: Stage, metric: Metric, { context, speech }: Drawing): LaneItem {
  const badge = metricBadge(metric, context, speech);
  const detail = thresholdText(metric, speech);
  return {
    ...item(metric.ref, stage, speech.label(metric)),
    ...(detail && { detail }),
    ...(badge && { value: badge.text, status: badge.status }),
    name: badge?.name ?? [speech.label(metric), detail].filter(Boolean).join(separator),
  };
}

function item(subject: ElementRef, stage: Stage, label: string): LaneItem {
  return { subject, from: stage.ref, to: stage.ref, label, name: label };
}
