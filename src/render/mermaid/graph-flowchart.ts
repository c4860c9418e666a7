import { idOf } from "../../base/element-ref.ts";
import { productLocale } from "../../base/wording.ts";
import { mermaidWords } from "../../messages/mermaid-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Tone } from "../../views/diagram.ts";
import type { Graph, GraphEdge, GraphGroup, GraphNode, LaneItem } from "../../views/graph.ts";
import { uniqueIds } from "../unique-ids.ts";
import { standingWords } from "./diagram-words.ts";
import type { MermaidChart } from "./mermaid-chart.ts";
import { mermaidLabel } from "./mermaid-label.ts";
import {
  arrowText,
  frameStyle,
  kindBrackets,
  kindClassLines,
  lineColour,
  linkLines,
  nodeText,
} from "./mermaid-styles.ts";

/** A graph of the path as a flowchart: stages as subgraphs, shapes and colours by kind. */
export function graphFlowchart(graph: Graph): MermaidChart {
  const ids = idsOf(graph);
  const edges = graph.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  return {
    type: `flowchart ${graph.frame === "layered" && graph.direction === "down" ? "TB" : "LR"}`,
    isAccessible: true,
    unsaid: [
      ...stageWords(graph),
      ...laneWords(graph),
      ...figureWords(graph),
      ...legendWords(graph),
      ...noteWords(graph),
    ],
    lines: [
      ...graph.groups.flatMap((group) => groupLines(graph, group, ids)),
      ...edges.map((edge) => {
        const label = edge.label === undefined ? "" : `|${mermaidLabel(edge.label)}|`;
        return `${ids.get(edge.from)} ${arrowText(edge.kind)}${label} ${ids.get(edge.to)}`;
      }),
      ...kindClassLines(new Set(graph.nodes.map((node) => node.kind))),
      ...graph.groups.map((group) => `style ${ids.get(group.subject)} ${frameStyle}`),
      ...linkLines(edges.map(({ kind }) => ({ tone: toneOf(kind) }))),
    ],
    edges: edges.length,
  };
}

function toneOf(kind: GraphEdge["kind"]): Tone {
  if (kind === "advance") return "plain";
  return kind === "churn" || kind === "win_back" ? "red" : "quiet";
}

/** Names by subject. The prefix keeps words such as `end` and `default` from meaning something to Mermaid. */
function idsOf(graph: Graph): ReadonlyMap<string, string> {
  // A `-` could be read as the beginning of an arrow.
  const nodeId = uniqueIds("n", "_");
  const groupId = uniqueIds("g", "_");
  return new Map([
    ...graph.groups.map((group): [string, string] => [group.subject, groupId(idOf(group.subject))]),
    ...graph.nodes.map((node): [string, string] => [node.subject, nodeId(idOf(node.subject))]),
  ]);
}

function groupLines(graph: Graph, group: GraphGroup, ids: ReadonlyMap<string, string>): readonly string[] {
  const own = graph.nodes.filter((node) => node.group === group.subject);
  return [
    `subgraph ${ids.get(group.subject)}[${mermaidLabel(group.label)}]`,
    ...(graph.frame === "grid" ? ["  direction TB"] : []),
    ...own.map((node) => {
      const text = nodeText(kindBrackets[node.kind], ids.get(node.subject) ?? "", nodeLabel(node));
      return `  ${text}:::${node.kind}`;
    }),
    "end",
  ];
}

function nodeLabel(node: GraphNode): string {
  return mermaidLabel([node.label, node.detail, node.badge?.text].filter((line) => line !== undefined).join("\n"));
}

/** Goal and owner of each stage, and what stands beside the cards of one off the path. */
function stageWords({ groups, locale }: Graph): readonly string[] {
  const say = productLocale(locale);
  return groups.flatMap(({ label, detail, corner, chips }) => {
    const words = [
      ...(detail === undefined ? [] : [`${mermaidWords.goal[say]} ${detail}`]),
      ...(corner === undefined ? [] : [`${mermaidWords.owner[say]} ${corner}`]),
      ...chips.map(itemWords),
    ];
    return words.length > 0 ? [`${label}: ${words.join(separator)}`] : [];
  });
}

/** The lanes: one comment per thing, with the stages it stands in. */
function laneWords(graph: Graph): readonly string[] {
  const label = (subject: string): string => graph.groups.find((group) => group.subject === subject)?.label ?? "";
  return graph.lanes.flatMap((lane) =>
    lane.items.map((item) => {
      const stages = item.from === item.to ? label(item.from) : `${label(item.from)} – ${label(item.to)}`;
      return `${lane.label} · ${stages}: ${itemWords(item)}`;
    }),
  );
}

function noteWords({ notes = [] }: Graph): readonly string[] {
  return notes.map(({ name }) => name);
}

function itemWords({ label, value, detail }: LaneItem): string {
  return [label, value, detail].filter((part) => part !== undefined).join(separator);
}

/** How figures stand against their thresholds: Mermaid shows the figure without its colour. */
function figureWords({ nodes }: Graph): readonly string[] {
  return nodes.flatMap(({ label, badge }) => standingWords(label, badge));
}

/** The legend, with the signs that stand in this very text. */
function legendWords({ legend, legendTitle }: Graph): readonly string[] {
  return legend.flatMap(({ mark, label }) => {
    if (mark.type === "status") return [];
    if (mark.type === "node") return [`${legendTitle} · ${kindBrackets[mark.kind].join("")}:::${mark.kind} ${label}`];
    return [[legendTitle, "·", arrowText(mark.kind), lineColour(toneOf(mark.kind)) ?? "", label].join(" ")];
  });
}
