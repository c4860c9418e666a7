import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import type { AnyElement, Field, Metric, ModelEvent, Node, Source, View } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { shownMetrics } from "../metrics/metric-order.ts";

/** What data passes through, in the order of the picture. */
export interface DataFlows {
  readonly sources: readonly Source[];
  /** Events that a metric is computed from, and key nodes that are counted without one. */
  readonly carriers: readonly (ModelEvent | Node)[];
  readonly metrics: readonly Metric[];
  /** Declared views that name metrics. */
  readonly views: readonly View[];
  /** Each pair once. */
  readonly flows: readonly Flow[];
  /** Events that no metric is computed from: in the text table only. */
  readonly unused: readonly ModelEvent[];
}

export interface Flow {
  readonly from: ElementRef;
  readonly to: ElementRef;
}

/** From the sources through events to metrics and to the views that name them; as far as the selection goes. */
export function dataFlows(drawing: Drawing): DataFlows {
  const { model, shown } = drawing;
  const metrics = withUsed(shownMetrics(drawing), drawing).filter(({ uses }) => uses.length > 0);
  const shownRefs = new Set(metrics.map(({ ref }) => ref));
  const carried = new Map<ElementRef, ModelEvent | Node>();
  const flows = new Map<string, Flow>();
  const connect = (from: ElementRef, to: ElementRef): void => void flows.set(`${from}>${to}`, { from, to });
  for (const metric of metrics) {
    for (const used of metric.uses) {
      const feeder = feederOf(used, drawing);
      if (!feeder || (feeder.kind === "metric" && !shownRefs.has(feeder.ref))) continue;
      if (feeder.kind === "event" || feeder.kind === "node") carried.set(feeder.ref, feeder);
      connect(feeder.ref, metric.ref);
    }
  }
  const carriers = alongPath([...carried.values()], drawing);
  for (const carrier of carriers) {
    if (carrier.kind === "event" && carrier.source !== undefined)
      connect(elementRef("source", carrier.source), carrier.ref);
  }
  const views = model.views.filter((view) =>
    metricsNamedBy(view).some((id) => shownRefs.has(elementRef("metric", id))),
  );
  for (const view of views) {
    for (const id of metricsNamedBy(view)) {
      if (shownRefs.has(elementRef("metric", id))) connect(elementRef("metric", id), view.ref);
    }
  }
  const isWhole = shown.stages.size === model.stages.length && shown.nodes.size === model.nodes.length;
  const feeding = new Set([...flows.values()].map(({ from }) => from));
  const sources = [...model.sources].sort(byId).filter(({ ref }) => isWhole || feeding.has(ref));
  return {
    sources,
    carriers,
    metrics,
    views,
    flows: [...flows.values()],
    unused: isWhole ? alongPath(model.events, drawing).filter(({ ref }) => !carried.has(ref)) : [],
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Metrics, and those that they are computed from. */
function withUsed(metrics: readonly Metric[], { index }: Drawing): readonly Metric[] {
  const all = new Set(metrics);
  // A set that grows while it is walked through is walked through to its end.
  for (const metric of all) {
    for (const ref of metric.uses) {
      const used = index.elementByRef.get(ref);
      if (used?.kind === "metric") all.add(used);
    }
  }
  return [...all];
}

/** What a metric takes its data from: of a node the event that records it. */
function feederOf(ref: ElementRef, { index }: Drawing): AnyElement | undefined {
  const used = index.elementByRef.get(ref);
  if (used?.kind !== "node" || used.event === undefined) return used;
  return index.elementByRef.get(elementRef("event", used.event)) ?? used;
}

/** Events in the order of the nodes that they record, then by id. */
function alongPath<E extends ModelEvent | Node>(elements: readonly E[], { model }: Drawing): readonly E[] {
  const placeOf = ({ kind, id }: E): number => {
    const place = model.nodes.findIndex((node) => (kind === "node" ? node.id === id : node.event === id));
    return place < 0 ? model.nodes.length : place;
  };
  return [...elements].sort((a, b) => placeOf(a) - placeOf(b) || byId(a, b));
}

/** Ids of the metrics that a view or an edition of it names. */
export function metricsNamedBy({ metric, settings }: View): readonly string[] {
  const editions = settings["editions"];
  const named = [
    ...(metric === undefined ? [] : [metric]),
    ...idsIn(settings["kpis"]),
    ...(typeof editions === "object" && editions !== null
      ? Object.values(editions).flatMap((edition: unknown) =>
          typeof edition === "object" && edition !== null && "kpis" in edition ? idsIn(edition.kpis) : [],
        )
      : []),
  ];
  return [...new Set(named)];
}

/** One id, or several. */
function idsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");
}

/** The fields that a source holds. */
export function fieldsOf({ id }: Source, { model }: Drawing): readonly Field[] {
  return model.fields.filter(({ source }) => source?.source === id).sort(byId);
}
