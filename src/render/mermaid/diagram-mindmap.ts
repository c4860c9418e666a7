import { productLocale } from "../../base/wording.ts";
import { mermaidWords } from "../../messages/mermaid-words.ts";
import defaultTheme from "../../scene/themes/default.ts";
import type { BoxShape, Diagram, DiagramNode } from "../../views/diagram.ts";
import { uniqueIds } from "../unique-ids.ts";
import { boxWords, diagramWords } from "./diagram-words.ts";
import type { MermaidChart } from "./mermaid-chart.ts";
import { mindmapLabel } from "./mermaid-label.ts";
import { nodeText } from "./mermaid-styles.ts";

/** Whether a diagram is a tree whose lines say nothing but what hangs on what: all that a mind map can draw. */
export function isMindmap({ frame, nodes, edges, groups }: Diagram): boolean {
  const above = new Map(edges.map(({ from, to }) => [to, from]));
  const isPlain = edges.every(({ label, line, tone }) => label === undefined && line === "solid" && tone === "plain");
  const hasOneAbove = above.size === edges.length;
  return frame === "tree" && groups.length === 0 && isPlain && hasOneAbove && nodes.every(({ id }) => rises(id, above));
}

/** Whether the way up from a node ends. */
function rises(id: string, above: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = above.get(at)) {
    if (passed.has(at)) return false;
    passed.add(at);
  }
  return true;
}

/** A tree as a mind map around its title, which Mermaid would not draw elsewhere. */
export function mindmap(diagram: Diagram): MermaidChart {
  const idOf = uniqueIds("n", "_");
  const below = new Map<string, DiagramNode[]>();
  const isKnown = new Set(diagram.nodes.map(({ id }) => id));
  const above = new Map(diagram.edges.map(({ from, to }) => [to, from]));
  const roots: DiagramNode[] = [];
  for (const node of diagram.nodes) {
    const parent = above.get(node.id);
    if (parent === undefined || !isKnown.has(parent)) roots.push(node);
    else below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  const branch = (node: DiagramNode): readonly string[] => [
    nodeText(bracketsOf(node.shape), idOf(node.id), mindmapLabel(boxWords(node).join("\n"))),
    ...(below.get(node.id) ?? []).flatMap((each) => branch(each).map((line) => `  ${line}`)),
  ];
  const say = productLocale(diagram.locale);
  return {
    type: "mindmap",
    themeVariables: branchColours(),
    isAccessible: false,
    unsaid: [mermaidWords.noTitle[say], mermaidWords.branchColours[say], ...diagramWords(diagram)],
    lines: [
      `root((${mindmapLabel(diagram.title)}))`,
      ...roots.flatMap((node) => branch(node).map((line) => `  ${line}`)),
    ],
    edges: 0,
  };
}

function bracketsOf(shape: BoxShape): readonly [string, string] {
  if (shape === "hexagon") return ["{{", "}}"];
  return shape === "round" || shape === "pill" || shape === "station" ? ["(", ")"] : ["[", "]"];
}

/** How many colours Mermaid gives to branches (`THEME_COLOR_LIMIT`). */
const branchCount = 12;

/** The tones, with white words; of the greys of Mermaid's theme some cannot be read. Number 0 is not used by a branch. */
function branchColours(): Readonly<Record<string, string>> {
  const { paints } = defaultTheme;
  const tones = (["tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5"] as const).map((tone) => paints[tone]);
  const branches = Array.from({ length: branchCount }, (_, number): readonly (readonly [string, string])[] => [
    [`cScale${number}`, tones[(number + tones.length - 1) % tones.length] ?? paints.ink],
    [`cScaleLabel${number}`, paints.background],
  ]);
  const root = [
    ["git0", paints["stage-off-ink"]],
    ["gitBranchLabel0", paints.background],
  ] as const;
  return Object.fromEntries([...root, ...branches.flat()]);
}
