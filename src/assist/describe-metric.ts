import { judgeFigure } from "../base/judge-figure.ts";
import { elementRef } from "../base/element-ref.ts";
import { detailWords } from "../messages/assist-words.ts";
import { formatFigure } from "../messages/format-figure.ts";
import { thresholdText } from "../messages/threshold-text.ts";
import { statusWords, viewWords } from "../messages/view-words.ts";
import type { Metric } from "../model/model.ts";
import { fact, type ElementSpeech, type Fact } from "./element-speech.ts";
import { metricDefinition } from "./metric-definition.ts";

/** Definition, figure and thresholds of a metric, and where it is shown. */
export function describeMetric(metric: Metric, speech: ElementSpeech): readonly Fact[] {
  const { measures, model } = speech;
  const measure = measures?.figures.get(metric.ref);
  const value = measure?.value;
  const figure = typeof value === "number" ? formatFigure(value, metric.unit) : speech.say(viewWords.noData);
  const previous = measure?.previous;
  const users = [...model.stages, ...model.nodes].filter(({ metrics }) => metrics.includes(metric.id));
  const owner = metric.owner === undefined ? undefined : speech.nameOf(elementRef("role", metric.owner));
  return [
    ...fact(speech, detailWords.definition, metricDefinition(metric, speech)),
    ...(measures ? fact(speech, detailWords.figure, figure) : []),
    ...fact(speech, detailWords.previous, previous === undefined ? undefined : formatFigure(previous, metric.unit)),
    ...(measures ? fact(speech, detailWords.status, speech.say(statusWords[judgeFigure(metric, measure)])) : []),
    ...fact(speech, detailWords.thresholds, thresholdText(metric, speech).replaceAll("\u00a0", " ")),
    ...fact(speech, detailWords.owner, owner),
    ...fact(speech, detailWords.uses, speech.namesOf(users.map(({ ref }) => ref))),
  ];
}
