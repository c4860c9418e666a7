import type { Badge } from "../base/badge.ts";
import { elementRef } from "../base/element-ref.ts";
import type { Measure } from "../base/measures.ts";
import { separator, statusWords, viewWords } from "../messages/view-words.ts";
import type { AlertCondition, Metric } from "../model/model.ts";
import { formatFigure } from "./format-figure.ts";
import { judgeFigure } from "./judge-figure.ts";
import type { Speech } from "./speak.ts";
import type { ViewContext } from "./view-context.ts";

/**
 * `目标 30% · 预警 < 30% · 严重 < 20%`; empty when nothing is declared. A condition holds together when the text wraps:
 * its own spaces do not break.
 */
export function thresholdText(metric: Metric, speech: Speech): string {
  const parts = [
    metric.target === undefined ? "" : `${speech.say(viewWords.target)} ${formatFigure(metric.target, metric.unit)}`,
    metric.alert?.warn ? `${speech.say(viewWords.warn)} ${conditionText(metric.alert.warn, metric, speech)}` : "",
    metric.alert?.critical
      ? `${speech.say(viewWords.critical)} ${conditionText(metric.alert.critical, metric, speech)}`
      : "",
  ];
  return parts
    .filter(Boolean)
    .map((part) => part.replaceAll(" ", "\u00a0"))
    .join(separator);
}

function conditionText(condition: AlertCondition, metric: Metric, speech: Speech): string {
  if (condition.on === "level") return `${condition.operator} ${formatFigure(condition.threshold, metric.unit)}`;
  const versus = condition.versus === "last_year" ? viewWords.versusLastYear : viewWords.versusPrevious;
  const threshold = formatFigure(condition.threshold, "percent");
  return `${speech.say(viewWords.change)} ${condition.operator} ${threshold} ${speech.say(versus)}`;
}

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
