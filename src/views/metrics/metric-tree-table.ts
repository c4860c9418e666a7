import { elementRef } from "../../base/element-ref.ts";
import { judgeFigure } from "../../base/judge-figure.ts";
import { dataWords, driverRoleWords } from "../../messages/data-words.ts";
import { thresholdText } from "../../messages/threshold-text.ts";
import { statusWords, viewWords } from "../../messages/view-words.ts";
import type { Metric } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { metricBadge } from "../metric-text.ts";
import type { TableSection } from "../table.ts";
import { driverKind, originOf } from "./driver-box.ts";
import type { DriverPlace } from "./driver-places.ts";
import { metricFormula } from "./metric-formula.ts";

/** The same as text: each metric once, then what it is computed from, one row for each driver. */
export function metricTreeSections(places: readonly DriverPlace[], drawing: Drawing): readonly TableSection[] {
  const { speech } = drawing;
  const metrics = new Map(places.flatMap(({ element }) => (element.kind === "metric" ? [[element.ref, element]] : [])));
  const above = new Map(places.map(({ id, element }) => [id, element]));
  return [
    {
      heading: speech.say(dataWords.metrics),
      columns: [viewWords.metric, dataWords.formula, viewWords.figure, viewWords.status, viewWords.thresholds].map(
        speech.say,
      ),
      rows: [...metrics.values()].map((metric) => ({ subject: metric.ref, cells: metricCells(metric, drawing) })),
    },
    {
      heading: speech.say(dataWords.drivers),
      columns: [dataWords.drivenMetric, dataWords.driver, viewWords.kind, dataWords.role, dataWords.from].map(
        speech.say,
      ),
      rows: places.flatMap(({ above: parent, element, role }) => {
        const metric = parent === undefined ? undefined : above.get(parent);
        const kind = driverKind(element);
        if (!metric || !kind) return [];
        const cells = [
          speech.label(metric),
          speech.label(element),
          speech.say(dataWords[kind]),
          role ? speech.say(driverRoleWords[role]) : "",
          originOf(element, drawing),
        ];
        return [{ subject: element.ref, cells }];
      }),
    },
  ];
}

function metricCells(metric: Metric, drawing: Drawing): readonly string[] {
  const { context, speech } = drawing;
  const measure = context.measures?.figures.get(elementRef("metric", metric.id));
  return [
    speech.label(metric),
    metricFormula(metric, drawing),
    metricBadge(metric, context, speech)?.text ?? "",
    context.measures ? speech.say(statusWords[judgeFigure(metric, measure)]) : "",
    thresholdText(metric, speech),
  ];
}
