import type { BoxShape, Diagram, DiagramEdge, DiagramNode, LineStyle } from "../../views/diagram.ts";
import { uniqueIds } from "../unique-ids.ts";
import { diagramChildren } from "./diagram-children.ts";
import { boxWords, diagramWords } from "./diagram-words.ts";
import type { MermaidChart } from "./mermaid-chart.ts";
import { mermaidLabel } from "./mermaid-label.ts";
import {
  dotClassLine,
  emphasisLines,
  groupStyle,
  kindBrackets,
  lineColour,
  linkLines,
  nodeText,
  toneClass,
  toneClassLines,
} from "./mermaid-styles.ts";

/** Signs around the label of a shape that Mermaid 10.9 knows. */
const shapeBrackets: Readonly<Record<BoxShape, readonly [string, string]>> = {
  rect: ["[", "]"],
  round: ["(", ")"],
  pill: ["([", "])"],
  diamond: ["{", "}"],
  hexagon: ["{{", "}}"],
  octagon: ["[[", "]]"],
  cylinder: ["[(", ")]"],
  tag: [">", "]"],
  note: ["[/", "/]"],
  station: ["([", "])"],
  start: ["((", "))"],
  end: ["(((", ")))"],
};

/** Shafts without their heads, with the sign that lengthens a shaft which has none. */
const shafts: Readonly<Record<LineStyle, readonly [string, string]>> = {
  solid: ["--", "-"],
  double: ["==", "="],
  dashed: ["-.-", ""],
  dotted: ["-.-", ""],
  "dash-dot": ["-.-", ""],
};

/** Widths of lines by weight, as in our own pictures, in pixels. */
const [thinnest, thickest] = [1.6, 7];

/** A diagram as a flowchart: its groups as subgraphs, a class for each tone, lines as wide as their weight. */
export function diagramFlowchart(diagram: Diagram): MermaidChart {
  const idOf = uniqueIds("n", "_");
  const ids = new Map([...diagram.groups, ...diagram.nodes].map(({ id }) => [id, idOf(id)]));
  const known = diagram.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  // Mermaid cannot lay out a line between a frame and what stands in it.
  const within = known.filter((edge) => isWithin(diagram, edge));
  const edges = known.filter((edge) => !within.includes(edge));
  const { nodes, groups } = diagram;
  return {
    type: `flowchart ${diagram.direction === "down" ? "TB" : "LR"}`,
    isAccessible: true,
    unsaid: [...diagramWords(diagram), ...within.map(({ name }) => name), ...legendWords(diagram)],
    lines: [
      ...boxLines(diagram, ids),
      ...edges.map((edge) => `${ids.get(edge.from)} ${arrowOf(edge)} ${ids.get(edge.to)}`),
      ...toneClassLines(new Set(nodes.filter((node) => !isDot(node)).map(({ tone }) => tone))),
      ...(nodes.some(isDot) ? [dotClassLine] : []),
      ...emphasisLines(nodes.map(({ id, emphasis }) => ({ id: ids.get(id) ?? "", emphasis }))),
      ...groups.map((group) => `style ${ids.get(group.id)} ${groupStyle(group)}`),
      ...linkLines(edges.map(({ tone, weight, emphasis }) => ({ tone, width: widthOf(weight), emphasis }))),
    ],
    edges: edges.length,
  };
}

/** What stands in a group, or outside of all groups. */
function boxLines(diagram: Diagram, ids: ReadonlyMap<string, string>, parent?: string): readonly string[] {
  return diagramChildren(diagram, parent).flatMap((child) => {
    if ("node" in child) return [boxLine(child.node, ids)];
    const { id, label, detail } = child.group;
    return [
      `subgraph ${ids.get(id)}[${mermaidLabel([label, detail ?? []].flat().join("\n"))}]`,
      ...boxLines(diagram, ids, id).map((line) => `  ${line}`),
      "end",
    ];
  });
}

function boxLine(node: DiagramNode, ids: ReadonlyMap<string, string>): string {
  const text = nodeText(bracketsOf(node), ids.get(node.id) ?? "", mermaidLabel(boxWords(node).join("\n")));
  return `${text}:::${isDot(node) ? "dot" : toneClass(node.tone)}`;
}

/** A station has the shape that its kind of node has in a flowchart: Mermaid has no signs in boxes. */
function bracketsOf({ shape, glyph }: DiagramNode): readonly [string, string] {
  return shape === "station" && glyph ? kindBrackets[glyph] : shapeBrackets[shape];
}

function isDot({ shape }: DiagramNode): boolean {
  return shape === "start" || shape === "end";
}

/** Whether one end of an edge is a frame around the other. */
function isWithin({ nodes, groups }: Diagram, { from, to }: DiagramEdge): boolean {
  const parents = new Map([
    ...nodes.map(({ id, group }) => [id, group] as const),
    ...groups.map(({ id, parent }) => [id, parent] as const),
  ]);
  const isInside = (inner: string, outer: string): boolean => {
    let around = parents.get(inner);
    while (around !== undefined && around !== outer) around = parents.get(around);
    return around === outer;
  };
  return isInside(from, to) || isInside(to, from);
}

function arrowOf(edge: DiagramEdge): string {
  return `${shaftOf(edge)}${edge.label === undefined ? "" : `|${mermaidLabel(edge.label)}|`}`;
}

function shaftOf({ line, head, tail = "none" }: Pick<DiagramEdge, "line" | "head" | "tail">): string {
  const [shaft, more] = shafts[line];
  // A tip at the beginning alone is not in the grammar.
  return `${tail !== "none" && head !== "none" ? "<" : ""}${shaft}${head === "none" ? more : ">"}`;
}

function widthOf(weight: number | undefined): number | undefined {
  return weight === undefined ? undefined : Math.round((thinnest + weight * (thickest - thinnest)) * 10) / 10;
}

/** The legend, with the signs that stand in this very text. */
function legendWords({ legend, legendTitle }: Diagram): readonly string[] {
  return legend.flatMap(({ mark, label }) => {
    if (mark.type === "line") return [[legendTitle, "·", shaftOf(mark), lineColour(mark.tone) ?? "", label].join(" ")];
    if (mark.type !== "box") return [];
    const [open, close] = mark.glyph ? kindBrackets[mark.glyph] : shapeBrackets[mark.shape];
    return [[legendTitle, "·", `${open}${close}:::${toneClass(mark.tone)}`, label].join(" ")];
  });
}
