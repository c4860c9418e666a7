import type { ElementRef } from "../../base/element-ref.ts";
import { dataSentences, dataWords } from "../../messages/data-words.ts";
import type { View } from "../../model/model.ts";
import { dataLooks, sourceBox, viewBox } from "../data/data-boxes.ts";
import { type DataFlows, dataFlows } from "../data/data-flows.ts";
import { dataSections } from "../data/data-tables.ts";
import type { Diagram, DiagramEdge, DiagramLegendEntry, DiagramNode } from "../diagram.ts";
import { statusEntries } from "../diagram-legend.ts";
import type { Drawing } from "../drawing.ts";
import { driverBox, metricBox } from "../metrics/driver-box.ts";
import { pictureWords } from "../picture-words.ts";
import { tableAround } from "../table-around.ts";
import type { ViewKind } from "../view-kind.ts";

/** 数据流图: from the sources through events to metrics and to the views that show them. */
const dataFlow: ViewKind = {
  id: "data_flow",
  rank: 9,
  title: dataWords.dataFlow,
  appliesTo: ({ sources, metrics }) => sources.length > 0 && metrics.some(({ uses }) => uses.length > 0),
  build(view, drawing) {
    const flows = dataFlows(drawing);
    const diagram = buildDiagram(view, flows, drawing);
    return { content: diagram, table: tableAround(diagram, dataSections(flows, drawing)) };
  },
};
export default dataFlow;

function buildDiagram(view: View, flows: DataFlows, drawing: Drawing): Diagram {
  const { speech } = drawing;
  const columns = [
    { heading: dataWords.sources, nodes: flows.sources.map((source) => sourceBox(source, drawing)) },
    {
      heading: dataWords.eventsAndNodes,
      nodes: flows.carriers.flatMap((carrier) => driverBox(carrier, carrier.ref, drawing) ?? []),
    },
    {
      heading: dataWords.metrics,
      nodes: flows.metrics.map((metric) => metricBox(metric, { id: metric.ref }, drawing)),
    },
    { heading: dataWords.views, nodes: flows.views.map((shown) => viewBox(shown, drawing)) },
  ];
  const nodes = columns.flatMap((column, layer) => column.nodes.map((node) => ({ ...node, layer })));
  const { unused } = flows;
  return {
    ...pictureWords(view, drawing, {
      title: dataWords.dataFlow,
      counts: dataSentences.flowCounts(flows.sources.length, flows.metrics.length),
      legend: [...kindEntries(nodes, drawing), ...statusEntries(nodes, drawing)],
      remarks: unused.length > 0 ? [speech.say(dataSentences.unusedEvents(unused.length))] : [],
    }),
    type: "diagram",
    frame: "layered",
    direction: view.direction ?? "right",
    layerHeadings: columns.map(({ heading }) => speech.say(heading)),
    groups: [],
    nodes,
    edges: edgesOf(flows, nodes, drawing),
  };
}

function edgesOf({ flows }: DataFlows, nodes: readonly DiagramNode[], { speech }: Drawing): readonly DiagramEdge[] {
  const labels = new Map<string, string>(nodes.map(({ id, label }) => [id, label]));
  const labelOf = (ref: ElementRef): string => labels.get(ref) ?? "";
  return flows
    .filter(({ from, to }) => labels.has(from) && labels.has(to))
    .map(({ from, to }) => ({
      id: `${from} ${to}`,
      from,
      to,
      line: "solid",
      head: "arrow",
      tone: "plain",
      name: speech.say(dataSentences.flow(labelOf(from), labelOf(to))),
    }));
}

const kinds = ["source", "event", "node", "metric", "view"] as const;

function kindEntries(nodes: readonly DiagramNode[], { speech }: Drawing): readonly DiagramLegendEntry[] {
  return kinds
    .filter((kind) => nodes.some(({ id }) => id.startsWith(`${kind}:`)))
    .map((kind) => ({ mark: { type: "box", ...dataLooks[kind] }, label: speech.say(dataWords[kind]) }));
}
