import { dataSentences, dataWords, driverRoleWords } from "../../messages/data-words.ts";
import type { View } from "../../model/model.ts";
import type { Diagram, DiagramEdge, DiagramLegendEntry, DiagramNode } from "../diagram.ts";
import { statusEntries } from "../diagram-legend.ts";
import type { Drawing } from "../drawing.ts";
import { driverBox, driverKind, type DriverKind, driverLooks, metricBox } from "../metrics/driver-box.ts";
import { type DriverPlace, driverPlaces } from "../metrics/driver-places.ts";
import { shownMetrics } from "../metrics/metric-order.ts";
import { metricTreeSections } from "../metrics/metric-tree-table.ts";
import { pictureWords } from "../picture-words.ts";
import { tableAround } from "../table-around.ts";
import type { ViewKind } from "../view-kind.ts";

/** 指标树: a figure and what it is computed from, down to events, key nodes and columns. */
const metricTree: ViewKind = {
  id: "metric_tree",
  rank: 8,
  title: dataWords.metricTree,
  appliesTo: ({ metrics }) => metrics.some(({ uses }) => uses.length > 0),
  build(view, drawing) {
    const root = view.metric === undefined ? undefined : drawing.index.metricById.get(view.metric);
    const metrics = shownMetrics(drawing);
    const places = driverPlaces(metrics, drawing, root);
    const diagram = buildDiagram(view, places, drawing);
    return { content: diagram, table: tableAround(diagram, metricTreeSections(places, drawing)) };
  },
};
export default metricTree;

function buildDiagram(view: View, places: readonly DriverPlace[], drawing: Drawing): Diagram {
  const { model, speech } = drawing;
  const nodes = places.flatMap((place) => boxOf(place, drawing) ?? []);
  const drawn = new Set(places.flatMap(({ element }) => (element.kind === "metric" ? [element.ref] : [])));
  const drivers = new Set(places.flatMap(({ element }) => (element.kind === "metric" ? [] : [element.ref])));
  const leftOut = view.metric === undefined ? model.metrics.length - drawn.size : 0;
  return {
    ...pictureWords(view, drawing, {
      title: dataWords.metricTree,
      counts: dataSentences.metricCounts(drawn.size, drivers.size),
      legend: [...kindEntries(places, drawing), ...statusEntries(nodes, drawing)],
      remarks: leftOut > 0 ? [speech.say(dataSentences.metricsLeftOut(leftOut))] : [],
    }),
    type: "diagram",
    frame: "tree",
    direction: view.direction ?? "right",
    groups: [],
    nodes,
    edges: edgesOf(places, drawing),
  };
}

function boxOf({ id, element, isElsewhere }: DriverPlace, drawing: Drawing): DiagramNode | undefined {
  if (element.kind === "metric") return metricBox(element, { id, isElsewhere, hasThresholds: true }, drawing);
  return driverBox(element, id, drawing);
}

function edgesOf(places: readonly DriverPlace[], { speech }: Drawing): readonly DiagramEdge[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return places.flatMap(({ id, above, element, role }) => {
    const metric = above === undefined ? undefined : byId.get(above)?.element;
    if (above === undefined || !metric || !driverKind(element)) return [];
    const word = role && driverRoleWords[role];
    return [
      {
        id,
        from: above,
        to: id,
        ...(word && { label: speech.say(word) }),
        line: "solid",
        head: "none",
        tone: "plain",
        name: speech.say(dataSentences.driver(speech.label(metric), speech.label(element), word)),
      },
    ];
  });
}

const kinds: readonly DriverKind[] = ["metric", "node", "event", "field", "source"];

function kindEntries(places: readonly DriverPlace[], { speech }: Drawing): readonly DiagramLegendEntry[] {
  const used = new Set(places.map(({ element }) => driverKind(element)));
  return kinds
    .filter((kind) => used.has(kind))
    .map((kind) => ({ mark: { type: "box", ...driverLooks[kind] }, label: speech.say(dataWords[kind]) }));
}
