import { elementRef, type ElementKind } from "../../base/element-ref.ts";
import { aggregateWords, dataSentences, metricTypeWords } from "../../messages/data-words.ts";
import { separator, viewSentences } from "../../messages/view-words.ts";
import { parseDuration } from "../../expr/parse-duration.ts";
import type { Metric } from "../../model/model.ts";
import { conditionText } from "../condition-text.ts";
import type { Drawing } from "../drawing.ts";

/**
 * How a metric is computed, as one short line: `获客支出 ÷ 新增客户`, `预约试听 → 首次购买 · 14 天内`,
 * `1 − 留存率`; for the others the name of the way, `留存率`. Empty for one that is only given.
 */
export function metricFormula(metric: Metric, drawing: Pick<Drawing, "index" | "speech">): string {
  const { speech } = drawing;
  const { metricType, settings, expr } = metric;
  const named = (key: string, kinds: readonly ElementKind[]): string => labelOf(settings[key], kinds, drawing);
  switch (metricType) {
    case "given":
      return "";
    case "ratio":
      return dataSentences.ratio(named("numerator", ["metric"]), named("denominator", ["metric"]));
    case "conversion": {
      const way = dataSentences.conversion(named("base", ["node", "event"]), named("conversion", ["node", "event"]));
      return [way, windowText(metric, drawing)].filter(Boolean).join(separator);
    }
    case "derived":
      return expr ? conditionText(expr.ast, drawing) : "";
    case "simple":
    case "cumulative": {
      const agg = settings["agg"];
      const isKnown = typeof agg === "string" && Object.hasOwn(aggregateWords, agg);
      const way = isKnown ? aggregateWords[agg as keyof typeof aggregateWords] : aggregateWords.count;
      return [metricType === "cumulative" ? speech.say(metricTypeWords.cumulative) : "", speech.say(way)]
        .filter(Boolean)
        .join(separator);
    }
    default:
      return speech.say(metricTypeWord(metricType));
  }
}

/**
 * The same where the drivers are drawn beside it: the name of the way, and how long it may take; `1 − 留存率` for one
 * that is derived. Empty where the label of the metric says it already.
 */
export function metricWay(metric: Metric, drawing: Pick<Drawing, "index" | "speech">): string {
  const { speech } = drawing;
  const { metricType } = metric;
  if (metricType === "conversion" || metricType === "ratio") {
    return [speech.say(metricTypeWord(metricType)), windowText(metric, drawing)].filter(Boolean).join(separator);
  }
  const formula = metricFormula(metric, drawing);
  return formula === speech.label(metric) ? "" : formula;
}

function windowText({ settings }: Metric, { speech }: Pick<Drawing, "speech">): string {
  const window = typeof settings["window"] === "string" ? parseDuration(settings["window"]) : undefined;
  return window ? speech.say(viewSentences.within(speech.duration(window))) : "";
}

/** What a type of metric is called. */
export function metricTypeWord(type: string): (typeof metricTypeWords)[keyof typeof metricTypeWords] {
  return Object.hasOwn(metricTypeWords, type)
    ? metricTypeWords[type as keyof typeof metricTypeWords]
    : metricTypeWords.given;
}

function labelOf(
  id: unknown,
  kinds: readonly ElementKind[],
  { index, speech }: Pick<Drawing, "index" | "speech">,
): string {
  if (typeof id !== "string") return "";
  const found = kinds.map((kind) => index.elementByRef.get(elementRef(kind, id))).find(Boolean);
  return found ? speech.label(found) : id;
}
