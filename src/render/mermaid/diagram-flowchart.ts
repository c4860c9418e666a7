import type { BoxShape, Diagram, DiagramEdge, DiagramGroup, DiagramNode, Tone } from "../../views/diagram.ts";
import type { TablePicture } from "../../views/table-picture.ts";
import defaultTheme from "../../scene/themes/default.ts";
import { uniqueIds } from "../unique-ids.ts";
import { mermaidFrontmatter } from "./frontmatter.ts";
import { mermaidComment, mermaidLabel } from "./mermaid-label.ts";
import { frameStyle } from "./mermaid-styles.ts";

const { paints } = defaultTheme;

/** Signs around the label of a shape that Mermaid 10.9 knows. */
const brackets: Readonly<Record<BoxShape, readonly [string, string]>> = {
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

/** A diagram as a flowchart that parses in 10.9, 11 and 12. */
export function renderDiagram(diagram: Diagram): string {
  const idOf = uniqueIds("n", "_");
  const ids = new Map([...diagram.groups, ...diagram.nodes].map(({ id }) => [id, idOf(id)]));
  const edges = diagram.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const body = [
    `flowchart ${diagram.direction === "down" ? "TB" : "LR"}`,
    ...groupLines(diagram, ids).map((line) => `  ${line}`),
    ...edges.map((edge) => `  ${ids.get(edge.from)} ${arrowOf(edge)} ${ids.get(edge.to)}`),
    ...styleLines(diagram.nodes, ids),
    ...diagram.groups.map(({ id }) => `  style ${ids.get(id)} ${frameStyle}`),
  ];
  return `${[...mermaidFrontmatter(diagram.title), ...body].join("\n")}\n`;
}

/** Mermaid has no tables: the rows stand in comments below a chart that names the picture. */
export function renderTable(table: TablePicture): string {
  const rows = table.sections.flatMap(({ corner, columns, rows: own }) => [
    [corner, ...columns.map(({ label }) => label)],
    ...own.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
  ]);
  const body = ["flowchart LR", `  n_table[${mermaidLabel(table.title)}]`];
  const comments = rows.map((cells) => `  ${mermaidComment(cells.join(" | "))}`);
  return `${[...mermaidFrontmatter(table.title), ...body, ...comments].join("\n")}\n`;
}

/** What stands in a group, or outside of all groups. */
function groupLines(diagram: Diagram, ids: ReadonlyMap<string, string>, parent?: DiagramGroup): readonly string[] {
  const nodes = diagram.nodes.filter(({ group }) => group === parent?.id);
  const groups = diagram.groups.filter((group) => group.parent === parent?.id);
  return [
    ...nodes.map((node) => nodeText(node, ids.get(node.id) ?? "")),
    ...groups.flatMap((group) => [
      `subgraph ${ids.get(group.id)}[${mermaidLabel(group.label)}]`,
      ...groupLines(diagram, ids, group).map((line) => `  ${line}`),
      "end",
    ]),
  ];
}

function nodeText({ shape, label, detail, lines, badge }: DiagramNode, id: string): string {
  const [open, close] = brackets[shape];
  const words = [label, detail, ...(lines ?? []), badge?.text].filter((line) => line !== undefined);
  return `${id}${open}${mermaidLabel(words.join("\n"))}${close}`;
}

function arrowOf({ line, head, label }: DiagramEdge): string {
  const dotted = line === "dashed" || line === "dotted" || line === "dash-dot";
  const shaft = line === "double" ? "==" : dotted ? "-.-" : "--";
  const tip = head === "none" ? (dotted ? "" : shaft[0]) : ">";
  return `${shaft}${tip}${label === undefined ? "" : `|${mermaidLabel(label)}|`}`;
}

function styleLines(nodes: readonly DiagramNode[], ids: ReadonlyMap<string, string>): readonly string[] {
  return nodes
    .filter(({ tone }) => tone !== "plain")
    .map(({ id, tone }) => `  style ${ids.get(id)} stroke:${paints[strokeOf(tone)]},stroke-width:2px`);
}

function strokeOf(tone: Tone): keyof typeof paints {
  const named = { plain: "pill-stroke", accent: "kind-touchpoint", quiet: "tag-stroke", red: "kind-exit" } as const;
  return tone in named ? named[tone as keyof typeof named] : (tone as `tone-${0 | 1 | 2 | 3 | 4 | 5}`);
}
