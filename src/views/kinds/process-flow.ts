import { separator, viewWords } from "../../messages/view-words.ts";
import type { View } from "../../model/model.ts";
import { buildProcessChart } from "../process/build-process-chart.ts";
import { swimlanesOf } from "../process/swimlanes-of.ts";
import { buildStateMachine } from "../states/build-state-machine.ts";
import type { Drawing } from "../drawing.ts";
import type { Graph } from "../graph.ts";
import { filterRemark, footerOf, legendOf, nodeCard, stageGroup, subtitleOf, transitionEdges } from "../graph-parts.ts";
import { buildModelTable } from "../model-table.ts";
import type { ViewKind } from "../view-kind.ts";

/**
 * Key nodes and transitions as a flowchart, stages as groups. Beside others a stage without nodes is left out. With
 * `process` the steps of that process, with `notation: state` a state machine. Every process has a view of its own.
 */
const processFlow: ViewKind = {
  id: "process_flow",
  rank: 2,
  title: viewWords.processFlow,
  appliesTo: () => true,
  defaults: (model, declared) => [
    ...(declared.some(isPlain) ? [] : [{ id: "process_flow" }]),
    ...model.processes
      .filter(({ id }) => !declared.some(({ process }) => process === id))
      .map(({ id, label }) => ({ id: `process_${id}`, label, process: id })),
  ],
  build(view, drawing) {
    const process = drawing.model.processes.find(({ id }) => id === view.process);
    if (process) return buildProcessChart(view, drawing, process);
    if (view.notation === "state") return buildStateMachine(view, drawing);
    const graph = buildGraph(view, drawing);
    return { content: graph, table: buildModelTable(graph, drawing) };
  },
};
export default processFlow;

/** The way through the stages, stage by stage: what a model is given that has none. */
function isPlain({ process, notation, groupBy = "stage" }: View): boolean {
  return process === undefined && notation !== "state" && groupBy === "stage";
}

function buildGraph(view: View, drawing: Drawing): Graph {
  const { model, shown, context, speech } = drawing;
  const groupBy = view.groupBy === "stage" ? undefined : view.groupBy;
  const own = model.nodes.filter(({ id }) => shown.nodes.has(id));
  const nodes = own.map((node) => nodeCard(node, drawing, groupBy));
  const inLanes = groupBy !== undefined && own.length > 0;
  const occupied = new Set(nodes.map(({ group }) => group));
  const edges = transitionEdges(drawing);
  const subtitle = subtitleOf(drawing);
  const footer = footerOf(drawing);
  // Without any node the stages themselves are all there is to show.
  const stages = model.stages.filter(({ id, ref }) => (nodes.length > 0 ? occupied.has(ref) : shown.stages.has(id)));
  return {
    type: "graph",
    subject: view.ref,
    viewKind: "process_flow",
    frame: inLanes ? "swimlanes" : "layered",
    ...(inLanes && { swimlanes: swimlanesOf(own, groupBy, drawing) }),
    direction: view.direction ?? "right",
    locale: context.locale,
    page: context.page ?? view.page ?? model.style.page,
    title: [speech.text(model.title) ?? model.id, speech.text(view.label) ?? speech.say(viewWords.processFlow)].join(
      separator,
    ),
    ...(subtitle && { subtitle }),
    groups: [...stages.filter(({ offPath }) => !offPath), ...stages.filter(({ offPath }) => offPath)].map((stage) =>
      stageGroup(stage, drawing, []),
    ),
    nodes,
    edges,
    lanes: [],
    legendTitle: speech.say(viewWords.legend),
    legend: legendOf({ nodes, edges, items: [] }, drawing),
    ...(footer && { footer }),
    remarks: filterRemark(drawing),
  };
}
