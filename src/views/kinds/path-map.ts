import { diagramSentences, diagramWords } from "../../messages/diagram-words.ts";
import { nodeKindWords } from "../../messages/view-words.ts";
import type { NodeKind, View } from "../../model/model.ts";
import type { Diagram, DiagramEdge, DiagramLegendEntry } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { filterRemark } from "../graph-parts.ts";
import { choosePath, type ChosenPath } from "../path/choose-path.ts";
import { kindTones, otherEdges, pathEdges, pathGroups, pathStyles, stationOf } from "../path/path-parts.ts";
import { pathTable } from "../path/path-table.ts";
import { pictureWords } from "../picture-words.ts";
import type { ViewKind } from "../view-kind.ts";

/**
 * 客户行为路径图: the planned path from first contact to loyalty as one line of stations, stages as bands, time limits on
 * it, and beside it the ways that leave it, come back or skip a part. Every line has a weight, so that what customers
 * really did can be drawn in the same places.
 */
const pathMap: ViewKind = {
  id: "path_map",
  rank: 4,
  title: diagramWords.pathMap,
  appliesTo: ({ nodes }) => nodes.length > 1,
  build(view, drawing) {
    const path = choosePath(view, drawing);
    const diagram = buildDiagram(view, drawing, path);
    return { content: diagram, table: pathTable(diagram, drawing, path) };
  },
};
export default pathMap;

function buildDiagram(view: View, drawing: Drawing, path: ChosenPath): Diagram {
  const { speech } = drawing;
  const { groups, groupOf } = pathGroups(path, drawing);
  const edges = [...pathEdges(path, drawing), ...otherEdges(path, drawing)];
  const window = view.window && speech.duration(view.window);
  const used = new Set([...path.steps, ...path.beside].map(({ nodeKind }) => nodeKind));
  const remarks = [
    ...(path.passed.size > 0 ? [speech.say(diagramSentences.stepsLeftOut(path.passed.size))] : []),
    ...(view.steps ? [] : filterRemark(drawing)),
  ];
  return {
    ...pictureWords(view, drawing, {
      title: diagramWords.pathMap,
      counts: diagramSentences.pathCounts(path.steps.length, window),
      legend: legendOf(used, edges, drawing),
      remarks,
    }),
    type: "diagram",
    frame: "path",
    direction: view.direction ?? "right",
    groups,
    nodes: [
      ...path.steps.map((node, place) => ({ ...stationOf(node, place, drawing), group: groupOf.get(node.id) ?? "" })),
      ...path.beside.map((node) => stationOf(node, undefined, drawing)),
    ],
    edges,
  };
}

const kinds: readonly NodeKind[] = ["touchpoint", "milestone", "decision", "feedback", "exit"];

function legendOf(
  used: ReadonlySet<NodeKind>,
  edges: readonly DiagramEdge[],
  { speech }: Drawing,
): readonly DiagramLegendEntry[] {
  const lines = [
    [pathStyles.planned, diagramWords.plannedPath],
    [pathStyles.other, diagramWords.otherWays],
    [pathStyles.lost, diagramWords.lostAndBack],
  ] as const;
  return [
    ...kinds
      .filter((kind) => used.has(kind))
      .map((glyph): DiagramLegendEntry => {
        const mark = { type: "box", shape: "station", tone: kindTones[glyph], glyph } as const;
        return { mark, label: speech.say(nodeKindWords[glyph]) };
      }),
    ...lines
      .filter(([style]) => edges.some(({ line, tone }) => line === style.line && tone === style.tone))
      .map(([{ line, head, tone }, word]): DiagramLegendEntry => {
        return { mark: { type: "line", line, head, tone }, label: speech.say(word) };
      }),
  ];
}
