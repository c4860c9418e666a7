import type { ElementRef } from "../../base/element-ref.ts";
import type { Metric } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { metricsOfStage } from "../lane-items.ts";

/** All metrics along the path: by the first stage that they belong to, then those of none, by id. */
export function metricsAlongPath(drawing: Drawing): readonly Metric[] {
  const { model } = drawing;
  const along = new Set(model.stages.flatMap((stage) => metricsOfStage(stage, drawing)));
  const rest = model.metrics.filter((metric) => !along.has(metric));
  return [...along, ...rest.sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** Metrics that the selection of a view leaves: those of the stages and nodes that it shows; all without a selection. */
export function shownMetrics(drawing: Drawing): readonly Metric[] {
  const { model, shown } = drawing;
  const all = metricsAlongPath(drawing);
  const isWhole = shown.stages.size === model.stages.length && shown.nodes.size === model.nodes.length;
  if (isWhole) return all;
  const stages = model.stages.filter(({ id }) => shown.stages.has(id));
  const shownIds = new Set([
    ...stages.flatMap(({ metrics }) => metrics),
    ...model.nodes.filter(({ id }) => shown.nodes.has(id)).flatMap(({ metrics }) => metrics),
    ...all.filter((metric) => metric.stages.some((id) => shown.stages.has(id))).map(({ id }) => id),
  ]);
  const isShownNode = (ref: ElementRef): boolean => ref.startsWith("node:") && shown.nodes.has(ref.slice(5));
  return all.filter(({ id, uses }) => shownIds.has(id) || uses.some(isShownNode));
}
