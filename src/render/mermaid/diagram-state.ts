import { productLocale } from "../../base/wording.ts";
import { mermaidWords } from "../../messages/mermaid-words.ts";
import type { Diagram, DiagramEdge, DiagramNode } from "../../views/diagram.ts";
import { uniqueIds } from "../unique-ids.ts";
import { diagramChildren } from "./diagram-children.ts";
import { diagramWords } from "./diagram-words.ts";
import type { MermaidChart } from "./mermaid-chart.ts";
import { mermaidLabel, mermaidText } from "./mermaid-label.ts";
import { emphasisLines, toneClass, toneClassLines } from "./mermaid-styles.ts";

/** How Mermaid writes the dots where the way begins and ends. */
const dot = "[*]";

/** A state machine as a state diagram: groups as composite states, what happens in a state as its description. */
export function stateDiagram(diagram: Diagram): MermaidChart {
  const idOf = uniqueIds("s", "_");
  const states = diagram.nodes.filter(({ shape }) => shape !== "start" && shape !== "end");
  const ids = new Map(
    [...diagram.groups, ...diagram.nodes].map(({ id, ...part }) => {
      const isDot = "shape" in part && (part.shape === "start" || part.shape === "end");
      return [id, isDot ? dot : idOf(id)];
    }),
  );
  const edges = diagram.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const hasChoice = states.some(({ shape }) => shape === "diamond");
  return {
    type: "stateDiagram-v2",
    isAccessible: true,
    unsaid: [
      ...diagramWords(diagram),
      ...(hasChoice ? [mermaidWords.noChoice[productLocale(diagram.locale)]] : []),
      ...dashedWords(diagram),
    ],
    lines: [
      `direction ${diagram.direction === "down" ? "TB" : "LR"}`,
      ...stateLines(diagram, ids),
      ...edges.map((edge) => transitionLine(edge, ids)),
      ...toneClassLines(new Set(states.map(({ tone }) => tone))),
      ...[...new Set(states.map(({ tone }) => tone))].sort().map((tone) => {
        const own = states.filter((state) => state.tone === tone).map(({ id }) => ids.get(id));
        return `class ${own.join(",")} ${toneClass(tone)}`;
      }),
      ...emphasisLines(states.map(({ id, emphasis }) => ({ id: ids.get(id) ?? "", emphasis }))),
    ],
    edges: edges.length,
  };
}

/** What stands in a group, or outside of all groups. */
function stateLines(diagram: Diagram, ids: ReadonlyMap<string, string>, parent?: string): readonly string[] {
  return diagramChildren(diagram, parent).flatMap((child) => {
    if ("node" in child) return nodeLines(child.node, ids.get(child.node.id) ?? dot);
    const { id, label, detail } = child.group;
    return [
      `state ${mermaidLabel([label, detail ?? []].flat().join("\n"))} as ${ids.get(id)} {`,
      ...stateLines(diagram, ids, id).map((line) => `  ${line}`),
      "}",
    ];
  });
}

function nodeLines({ label, detail, lines, badge }: DiagramNode, id: string): readonly string[] {
  if (id === dot) return [];
  return [
    `state ${mermaidLabel([label, detail ?? [], badge?.text ?? []].flat().join("\n"))} as ${id}`,
    ...(lines ?? []).map((line) => `${id} : ${mermaidText(line)}`),
  ];
}

function transitionLine({ from, to, label }: DiagramEdge, ids: ReadonlyMap<string, string>): string {
  const words = label === undefined ? "" : ` : ${mermaidText(label)}`;
  return `${ids.get(from)} --> ${ids.get(to)}${words}`;
}

/** Transitions look all alike in Mermaid; which of them are dashed, and what that means, is said. */
function dashedWords({ edges, legend }: Diagram): readonly string[] {
  const meaning = legend.find(({ mark }) => mark.type === "line" && mark.line !== "solid")?.label;
  if (meaning === undefined) return [];
  return edges.filter(({ line }) => line !== "solid").map(({ name }) => `${name}: ${meaning}`);
}
