import { elementRef } from "../../base/element-ref.ts";
import { dataWords } from "../../messages/data-words.ts";
import { thresholdText } from "../../messages/threshold-text.ts";
import { separator } from "../../messages/view-words.ts";
import type { AnyElement, Metric } from "../../model/model.ts";
import type { BoxShape, DiagramNode, Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { metricBadge } from "../metric-text.ts";
import { metricWay } from "./metric-formula.ts";

export type DriverKind = "metric" | "event" | "node" | "field" | "source";

/** How each kind of driver is drawn. */
export const driverLooks: Readonly<Record<DriverKind, { readonly shape: BoxShape; readonly tone: Tone }>> = {
  metric: { shape: "rect", tone: "accent" },
  event: { shape: "pill", tone: "plain" },
  node: { shape: "hexagon", tone: "plain" },
  field: { shape: "tag", tone: "plain" },
  source: { shape: "cylinder", tone: "quiet" },
};

/** The kind of a driver; `undefined` for an element that nothing is computed from. */
export function driverKind({ kind }: AnyElement): DriverKind | undefined {
  return Object.hasOwn(driverLooks, kind) ? (kind as DriverKind) : undefined;
}

export interface MetricPlace {
  readonly id: string;
  /** It is taken apart at another place. */
  readonly isElsewhere?: boolean;
  /** Target and alerts stand below its formula. */
  readonly hasThresholds?: boolean;
}

/** A metric with its figure and its formula. */
export function metricBox(
  metric: Metric,
  { id, isElsewhere = false, hasThresholds = false }: MetricPlace,
  drawing: Drawing,
): DiagramNode {
  const { context, speech } = drawing;
  const badge = metricBadge(metric, context, speech);
  const formula = isElsewhere ? speech.say(dataWords.elsewhere) : metricWay(metric, drawing);
  const thresholds = thresholdText(metric, speech);
  const facts = badge?.name ?? [speech.label(metric), thresholds].filter(Boolean).join(separator);
  return {
    id,
    subject: metric.ref,
    ...driverLooks.metric,
    label: speech.label(metric),
    ...(formula && { detail: formula }),
    ...(thresholds && hasThresholds && !isElsewhere && { lines: [thresholds] }),
    ...(badge && { badge }),
    name: [facts, formula].filter(Boolean).join(separator),
  };
}

/** What a metric is computed from, with where that comes from. */
export function driverBox(element: AnyElement, id: string, drawing: Drawing): DiagramNode | undefined {
  const { speech } = drawing;
  const kind = driverKind(element);
  if (!kind || element.kind === "metric") return undefined;
  const detail = originOf(element, drawing);
  return {
    id,
    subject: element.ref,
    ...driverLooks[kind],
    label: speech.label(element),
    ...(detail && { detail }),
    name: [speech.label(element), speech.say(dataWords[kind]), detail].filter(Boolean).join(separator),
  };
}

/** The stage of a node, the source of an event or field. */
export function originOf(element: AnyElement, { index, speech }: Pick<Drawing, "index" | "speech">): string {
  const ref =
    element.kind === "node"
      ? elementRef("stage", element.stage)
      : element.kind === "event" && element.source !== undefined
        ? elementRef("source", element.source)
        : element.kind === "field" && element.source
          ? elementRef("source", element.source.source)
          : undefined;
  const origin = ref && index.elementByRef.get(ref);
  return origin ? speech.label(origin) : "";
}
