import { idOf } from "../../base/element-ref.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import type { Content } from "../../views/content.ts";
import type { Graph, GraphNode } from "../../views/graph.ts";
import { renderDiagram, renderTable } from "../mermaid/diagram-flowchart.ts";
import { mermaidFrontmatter } from "../mermaid/frontmatter.ts";
import { mermaidComment, mermaidLabel } from "../mermaid/mermaid-label.ts";
import { arrowText, classLines, frameStyle, linkLines, nodeText } from "../mermaid/mermaid-styles.ts";
import type { RenderFormatOf } from "../render-format.ts";
import { uniqueIds } from "../unique-ids.ts";

/** What Mermaid draws without a changed configuration. */
const mostEdges = 500;
const mostCharacters = 50_000;

/**
 * A Mermaid flowchart that parses in 10.9, 11 and 12: stages as subgraphs, shapes and colours by kind. What a flowchart
 * cannot show (the lanes) stands in comments.
 */
const mermaid: RenderFormatOf<"content"> = {
  id: "mermaid",
  extension: "mmd",
  mime: "text/vnd.mermaid",
  describe: {
    zh: "Mermaid 流程图，可放进 Markdown 和知识库",
    en: "Mermaid flowchart, for Markdown and wikis",
  },
  input: "content",
  render: renderMermaid,
};
export default mermaid;

function renderMermaid(content: Content): string {
  switch (content.type) {
    case "graph":
      return renderGraph(content);
    case "diagram":
      return renderDiagram(content);
    case "table-picture":
      return renderTable(content);
  }
}

function renderGraph(graph: Graph): string {
  const ids = idsOf(graph);
  const edges = graph.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const direction = graph.frame === "layered" && graph.direction === "down" ? "TB" : "LR";
  const body = [
    `flowchart ${direction}`,
    ...laneComments(graph),
    ...graph.groups.flatMap((group) => groupLines(graph, group, ids)),
    ...edges.map((edge) => {
      const label = edge.label === undefined ? "" : `|${mermaidLabel(edge.label)}|`;
      return `  ${ids.get(edge.from)} ${arrowText(edge.kind)}${label} ${ids.get(edge.to)}`;
    }),
    ...classLines(new Set(graph.nodes.map((node) => node.kind))).map((line) => `  ${line}`),
    ...graph.groups.map((group) => `  style ${ids.get(group.subject)} ${frameStyle}`),
    ...linkLines(edges.map((edge) => edge.kind)).map((line) => `  ${line}`),
  ];
  const head = mermaidFrontmatter(graph.title);
  const length = [...head, ...body].reduce((sum, line) => sum + line.length + 1, 0);
  return `${[...head, ...body, ...limitComments(graph, edges.length, length)].join("\n")}\n`;
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

function groupLines(graph: Graph, group: Graph["groups"][number], ids: ReadonlyMap<string, string>): readonly string[] {
  const own = graph.nodes.filter((node) => node.group === group.subject);
  return [
    `  subgraph ${ids.get(group.subject)}[${mermaidLabel(group.label)}]`,
    ...(graph.frame === "grid" ? ["    direction TB"] : []),
    ...own.map((node) => `    ${nodeText(node.kind, ids.get(node.subject) ?? "", nodeLabel(node))}:::${node.kind}`),
    "  end",
  ];
}

function nodeLabel(node: GraphNode): string {
  return mermaidLabel([node.label, node.detail, node.badge?.text].filter((line) => line !== undefined).join("\n"));
}

/** The lanes in words: one comment per thing, with the stages it stands in. */
function laneComments(graph: Graph): readonly string[] {
  const label = (subject: string): string => graph.groups.find((group) => group.subject === subject)?.label ?? "";
  return graph.lanes.flatMap((lane) =>
    lane.items.map((item) => {
      const stages = item.from === item.to ? label(item.from) : `${label(item.from)} – ${label(item.to)}`;
      const words = [item.label, item.value, item.detail].filter((part) => part !== undefined).join(" · ");
      return `  ${mermaidComment(`${lane.label} · ${stages}: ${words}`)}`;
    }),
  );
}

/** Says in the file what a reader has to set, where the graph is over Mermaid's own limits. */
function limitComments(graph: Graph, edges: number, length: number): readonly string[] {
  const locale = productLocale(graph.locale);
  return [
    ...(edges > mostEdges ? [tooManyEdges(edges)[locale]] : []),
    ...(length > mostCharacters ? [tooMuchText(length)[locale]] : []),
  ].map(mermaidComment);
}

function tooManyEdges(edges: number): Wording {
  return {
    zh: `有 ${edges} 条线，多于 Mermaid 默认的 ${mostEdges} 条：请调大 maxEdges`,
    en: `${edges} links, more than Mermaid's default of ${mostEdges}: raise maxEdges`,
  };
}

function tooMuchText(length: number): Wording {
  return {
    zh: `有 ${length} 个字符，多于 Mermaid 默认的 ${mostCharacters} 个：请调大 maxTextSize`,
    en: `${length} characters, more than Mermaid's default of ${mostCharacters}: raise maxTextSize`,
  };
}
