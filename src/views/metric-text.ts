import type { Badge } from "../base/badge.ts";
import { elementRef } from "../base/element-ref.ts";
import type { Measure } from "../base/measures.ts";
import { separator, statusWords, viewWords } from "../messages/view-words.ts";
import { thresholdText } from "../messages/threshold-text.ts";
import type { Metric } from "../model/model.ts";
import { formatFigure } from "../messages/format-figure.ts";
import { judgeFigure } from "../base/judge-figure.ts";
import type { Speech } from "../messages/speak.ts";
import type { ViewContext } from "./view-context.ts";

/** The figure of a metric with its status, or `undefined` when there are no measures at all. */
export function metricBadge(metric: Metric, context: ViewContext, speech: Speech): Badge | undefined {
  if (!context.measures) return undefined;
  const measure = context.measures.figures.get(elementRef("metric", metric.id));
  return badgeOf(measure, metric, speech);
}

function badgeOf(measure: Measure | undefined, metric: Metric, speech: Speech): Badge {
  const status = judgeFigure(metric, measure);
  const value = measure?.value ?? null;
  const text = value === null ? speech.say(viewWords.noData) : formatFigure(value, metric.unit);
  const tooFew = value !== null && status === "unknown" ? viewWords.sampleTooSmall : undefined;
  const parts = [
    `${speech.label(metric)} ${text}`,
    speech.say(tooFew ?? statusWords[status]),
    thresholdText(metric, speech),
  ];
  return { text, status, name: parts.filter(Boolean).join(separator) };
}
