import { productLocale } from "../../base/wording.ts";
import { mermaidSentences, mermaidWords } from "../../messages/mermaid-words.ts";
import type { Content } from "../../views/content.ts";
import { diagramFlowchart } from "../mermaid/diagram-flowchart.ts";
import { isMindmap, mindmap } from "../mermaid/diagram-mindmap.ts";
import { stateDiagram } from "../mermaid/diagram-state.ts";
import { mermaidFrontmatter } from "../mermaid/frontmatter.ts";
import { graphFlowchart } from "../mermaid/graph-flowchart.ts";
import type { MermaidChart } from "../mermaid/mermaid-chart.ts";
import { mermaidComment, mermaidText } from "../mermaid/mermaid-label.ts";
import { sheetBlocks } from "../mermaid/sheet-blocks.ts";
import { tableBlocks } from "../mermaid/table-blocks.ts";
import type { RenderFormatOf } from "../render-format.ts";

/** What Mermaid draws without a changed configuration. */
const mostEdges = 500;
const mostCharacters = 50_000;
/** What GitLab draws at once on one page (its `MAX_CHAR_LIMIT`). */
const mostOnGitlab = 2000;

/**
 * Mermaid that parses in 10.9, 11 and 12: a flowchart, for a state machine a state diagram, for a tree without words on
 * its lines a mind map, for a table blocks, for a sheet a block for each view. What that cannot show (lanes, legend, how figures stand) stands in comments.
 * Never a journey: that wants a mood from 1 to 5 at each step, which a model does not hold.
 */
const mermaid: RenderFormatOf<"content"> = {
  id: "mermaid",
  extension: "mmd",
  mime: "text/vnd.mermaid",
  describe: {
    zh: "Mermaid 图，可放进 Markdown 和知识库",
    en: "Mermaid diagram, for Markdown and wikis",
  },
  input: "content",
  render: renderMermaid,
};
export default mermaid;

function renderMermaid(content: Content): string {
  const { type, themeVariables, isAccessible, unsaid, lines, edges } = chartOf(content);
  const head = [
    ...mermaidFrontmatter(content.title, themeVariables),
    type,
    ...(isAccessible ? accessibleLines(content) : []),
    ...[...aroundWords(content, isAccessible), ...unsaid].map((words) => `  ${mermaidComment(words)}`),
  ];
  const text = [...head, ...lines.map((line) => `  ${line}`)].join("\n");
  return `${[text, ...limitWords(content, { edges, length: text.length }).map(mermaidComment)].join("\n")}\n`;
}

function chartOf(content: Content): MermaidChart {
  switch (content.type) {
    case "graph":
      return graphFlowchart(content);
    case "table-picture":
      return tableBlocks(content);
    case "sheet":
      return sheetBlocks(content);
    case "diagram":
      if (content.notation === "state") return stateDiagram(content);
      return isMindmap(content) ? mindmap(content) : diagramFlowchart(content);
  }
}

/** Title and summary for screen readers; an empty one would swallow the next line. */
function accessibleLines(content: Content): readonly string[] {
  const words = { accTitle: mermaidText(content.title), accDescr: mermaidText(summaryOf(content)) };
  return Object.entries(words).flatMap(([key, text]) => (text.trim() === "" ? [] : [`  ${key}: ${text}`]));
}

/** What stands around a picture of ours, and is not said by `accDescr` already. */
function aroundWords(content: Content, isAccessible: boolean): readonly string[] {
  const { subtitle, footer, remarks } = content;
  const words = [subtitle ?? "", ...remarks, footer ?? ""].filter((each) => each.trim() !== "");
  return [...new Set(words)].filter((each) => !isAccessible || each !== summaryOf(content));
}

function summaryOf(content: Content): string {
  return (content.type === "graph" ? content.subtitle : content.summary) ?? "";
}

/** Says in the file what a reader has to set or to do, where it is over the limits of those who draw it. */
function limitWords(
  { locale }: Content,
  { edges, length }: { readonly edges: number; readonly length: number },
): readonly string[] {
  const say = productLocale(locale);
  return [
    ...(edges > mostEdges ? [mermaidSentences.tooManyEdges(edges, mostEdges)[say]] : []),
    ...(length > mostCharacters ? [mermaidSentences.tooMuchText(length, mostCharacters)[say]] : []),
    ...(length > mostOnGitlab ? [mermaidWords.gitlab[say]] : []),
  ];
}
