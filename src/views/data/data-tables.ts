import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import { dataWords } from "../../messages/data-words.ts";
import { viewWords } from "../../messages/view-words.ts";
import type { Metric, ModelEvent, Node, Source } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { roleLabel } from "../graph-parts.ts";
import { metricFormula } from "../metrics/metric-formula.ts";
import { metricBadge } from "../metric-text.ts";
import type { TableSection } from "../table.ts";
import { collectText, refreshText, storeText } from "./data-boxes.ts";
import { type DataFlows, fieldsOf } from "./data-flows.ts";

/** The same as text: sources, events, metrics, each with what it comes from and where it goes. */
export function dataSections(flows: DataFlows, drawing: Drawing): readonly TableSection[] {
  const { say } = drawing.speech;
  return [
    {
      heading: say(dataWords.sources),
      columns: [
        ...[dataWords.source, dataWords.collect, dataWords.store, dataWords.refresh],
        ...[dataWords.inCharge, dataWords.file, dataWords.fields],
      ].map(say),
      rows: flows.sources.map((source) => ({ subject: source.ref, cells: sourceCells(source, drawing) })),
    },
    {
      heading: say(dataWords.eventsAndNodes),
      columns: [dataWords.event, viewWords.kind, dataWords.source, dataWords.feeds].map(say),
      rows: [...flows.carriers, ...flows.unused].map((carrier) => ({
        subject: carrier.ref,
        cells: carrierCells(carrier, flows, drawing),
      })),
    },
    {
      heading: say(dataWords.metrics),
      columns: [dataWords.metric, dataWords.formula, viewWords.figure, dataWords.from, dataWords.views].map(say),
      rows: flows.metrics.map((metric) => ({ subject: metric.ref, cells: metricCells(metric, flows, drawing) })),
    },
  ];
}

function sourceCells(source: Source, drawing: Drawing): readonly string[] {
  const { speech } = drawing;
  return [
    speech.label(source),
    collectText(source, drawing),
    storeText(source, drawing),
    refreshText(source, drawing),
    roleLabel(source.owner, drawing) ?? "",
    source.path ?? source.table ?? "",
    speech.list(fieldsOf(source, drawing).map((field) => speech.label(field))),
  ];
}

function carrierCells(carrier: ModelEvent | Node, flows: DataFlows, drawing: Drawing): readonly string[] {
  const { index, speech } = drawing;
  const source =
    carrier.kind === "event" && carrier.source !== undefined
      ? index.elementByRef.get(elementRef("source", carrier.source))
      : undefined;
  return [
    speech.label(carrier),
    speech.say(carrier.kind === "event" ? dataWords.event : dataWords.node),
    source ? speech.label(source) : "",
    labelsOf(
      flows.flows.filter(({ from }) => from === carrier.ref).map(({ to }) => to),
      drawing,
    ),
  ];
}

function metricCells(metric: Metric, { flows }: DataFlows, drawing: Drawing): readonly string[] {
  const { context, speech } = drawing;
  const to = flows.filter(({ from, to: end }) => from === metric.ref && end.startsWith("view:"));
  return [
    speech.label(metric),
    metricFormula(metric, drawing),
    metricBadge(metric, context, speech)?.text ?? "",
    labelsOf(
      flows.filter((flow) => flow.to === metric.ref).map(({ from }) => from),
      drawing,
    ),
    labelsOf(
      to.map((flow) => flow.to),
      drawing,
    ),
  ];
}

function labelsOf(refs: readonly ElementRef[], { index, speech }: Drawing): string {
  return speech.list(
    refs.flatMap((ref) => {
      const element = index.elementByRef.get(ref);
      return element ? [speech.label(element)] : [];
    }),
  );
}
