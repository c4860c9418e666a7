import type { ElementKind } from "../base/element-ref.ts";
import { elementRef } from "../base/element-ref.ts";
import { metricSentences } from "../messages/assist-words.ts";
import { printableCondition } from "../messages/printable-condition.ts";
import type { Metric } from "../model/model.ts";
import { parseDuration } from "../expr/parse-duration.ts";
import type { ElementSpeech } from "./element-speech.ts";

/** How a metric is computed, in words. */
export function metricDefinition(metric: Metric, speech: ElementSpeech): string {
  const { settings } = metric;
  const named = (key: string, kinds: readonly ElementKind[]): string => {
    const id = wordOf(settings[key]);
    const ref = kinds.map((kind) => elementRef(kind, id)).find((each) => speech.index.elementByRef.has(each));
    return ref ? speech.nameOf(ref) : id;
  };
  const event = (): string => named("event", ["event"]);
  const measured = (): string =>
    settings.of !== undefined ? wordOf(settings.of) : settings.node !== undefined ? named("node", ["node"]) : event();
  switch (metric.metricType) {
    case "simple":
      return speech.say(metricSentences.simple(wordOf(settings.agg) || "count", measured()));
    case "ratio":
      return speech.say(metricSentences.ratio(named("numerator", ["metric"]), named("denominator", ["metric"])));
    case "conversion": {
      const [base, conversion] = [named("base", ["node", "event"]), named("conversion", ["node", "event"])];
      const window = typeof settings.window === "string" ? parseDuration(settings.window) : undefined;
      return speech.say(metricSentences.conversion(base, conversion, window && speech.duration(window)));
    }
    case "derived":
      return speech.say(metricSentences.derived(formula(metric, speech)));
    case "cumulative":
      return speech.say(metricSentences.cumulative(measured()));
    case "retention":
    case "repeat":
    case "clv":
    case "nps":
    case "csat":
    case "ces":
      return speech.say(metricSentences[metric.metricType](settings.event === undefined ? measured() : event()));
    default:
      return speech.say(metricSentences.given());
  }
}

/** A setting as written, where it is one word; while it is being typed it can be anything. */
function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The expression with labels in place of ids. */
function formula({ expr }: Metric, speech: ElementSpeech): string {
  const labelled = (expr?.text ?? "").replace(/[A-Za-z_][A-Za-z0-9_-]*/g, (id) => {
    const found = speech.index.metricById.get(id);
    return found ? speech.label(found) : id;
  });
  return printableCondition(labelled)
    .replace(/(?<=\s)-(?=\s)/g, "−")
    .replace(/(?<=\s)\*(?=\s)/g, "×")
    .replace(/(?<=\s)\/(?=\s)/g, "÷");
}
