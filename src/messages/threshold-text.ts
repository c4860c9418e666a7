import type { FigureCondition, FigureThresholds } from "../base/judge-figure.ts";
import { formatFigure } from "./format-figure.ts";
import type { Speech } from "./speak.ts";
import { separator, viewWords } from "./view-words.ts";

/**
 * `目标 30% · 预警 < 30% · 严重 < 20%`; empty when nothing is declared. A condition holds together when the text wraps:
 * its own spaces do not break.
 */
export function thresholdText(metric: FigureThresholds & { readonly unit: string }, speech: Speech): string {
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

/** `< 20%`, `变动 > 20% 较上期`. */
export function conditionText(
  condition: FigureCondition,
  metric: FigureThresholds & { readonly unit: string },
  speech: Speech,
): string {
  if (condition.on === "level") return `${condition.operator} ${formatFigure(condition.threshold, metric.unit)}`;
  const versus = condition.versus === "last_year" ? viewWords.versusLastYear : viewWords.versusPrevious;
  const threshold = formatFigure(condition.threshold, "percent");
  return `${speech.say(viewWords.change)} ${condition.operator} ${threshold} ${speech.say(versus)}`;
}
