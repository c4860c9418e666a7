import type { Status } from "../../src/base/badge.ts";
import type { PageName } from "../../src/model/model.ts";
import type {
  BoxShape,
  Diagram,
  DiagramEdge,
  DiagramGroup,
  DiagramNode,
  LineEnd,
  LineStyle,
  Tone,
} from "../../src/views/diagram.ts";
import { seededRandom } from "./random-model.ts";

export interface RandomDiagramSize {
  readonly seed: number;
  readonly nodes: number;
  readonly groups: number;
  /** Lines for each node, about. */
  readonly density: number;
  readonly locale: "zh" | "en";
  readonly frame: Diagram["frame"];
  readonly direction: Diagram["direction"];
  readonly page: PageName;
  /** Up to how many words a label has. */
  readonly words: number;
  /** Columns that the view fixes; 0: none. */
  readonly layers: number;
}

const words = {
  zh: ["客户", "需求确认", "方案", "首次", "电话", "（回访）", "试听，", "合同", "“签字”", "续费", "24 小时", "VIP"],
  en: [
    "customer",
    "needs",
    "proposal",
    "first",
    "call",
    "follow-up",
    "trial,",
    "(signed)",
    "24 h",
    "internationalisation",
  ],
} as const;
const shapes: readonly BoxShape[] = [
  "rect",
  "rect",
  "rect",
  "round",
  "pill",
  "diamond",
  "hexagon",
  "octagon",
  "cylinder",
  "tag",
  "note",
  "start",
  "end",
];
const tones: readonly Tone[] = [
  "plain",
  "accent",
  "quiet",
  "red",
  "tone-0",
  "tone-1",
  "tone-2",
  "tone-3",
  "tone-4",
  "tone-5",
];
const lineStyles: readonly LineStyle[] = ["solid", "dashed", "dotted", "dash-dot", "double"];
const lineEnds: readonly LineEnd[] = ["arrow", "open", "none"];
const statuses: readonly Status[] = ["good", "warn", "critical", "neutral", "unknown"];

/**
 * A diagram of any shape that views can give: long labels in both languages, nested groups, loops, several lines between
 * two nodes, everything optional present or not. A tree where the frame is one. The same size gives the same diagram.
 */
export function randomDiagram(size: RandomDiagramSize): Diagram {
  const random = seededRandom(size.seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const text = (most = size.words): string =>
    Array.from({ length: 1 + upTo(most - 1) }, () => pick<string>(words[size.locale])).join(
      size.locale === "en" ? " " : "",
    );
  const maybe = <T>(value: () => T, chance = 0.5): T | undefined => (random() < chance ? value() : undefined);

  const groups = Array.from({ length: size.groups }, (_, index): DiagramGroup => {
    const parent = index > 0 ? maybe(() => `g${upTo(index - 1)}`, 0.4) : undefined;
    const detail = maybe(() => text());
    return {
      id: `g${index}`,
      subject: `stage:g${index}`,
      ...(parent !== undefined && { parent }),
      label: text(3),
      ...(detail !== undefined && { detail }),
      tone: pick(tones),
      name: `group ${index}`,
    };
  });
  const nodes = Array.from({ length: size.nodes }, (_, index): DiagramNode => {
    const shape = pick(shapes);
    const isDot = shape === "start" || shape === "end";
    const group = groups.length > 0 ? maybe(() => pick(groups).id, 0.7) : undefined;
    const [detail, lines, figure] = [
      maybe(() => text()),
      maybe(() => Array.from({ length: 1 + upTo(3) }, () => text(3)), 0.2),
      maybe(() => pick(["27%", "1,234,567", "4.6", "¥ 12,345.67"]), 0.3),
    ];
    return {
      id: `n${index}`,
      subject: `node:n${index}`,
      ...(group !== undefined && { group }),
      shape,
      tone: pick(tones),
      label: isDot ? "" : text(),
      ...(!isDot && detail !== undefined && { detail }),
      ...(!isDot && lines && { lines }),
      ...(!isDot && figure !== undefined && { badge: { text: figure, status: pick(statuses), name: figure } }),
      ...(size.layers > 0 && { layer: upTo(size.layers - 1) }),
      name: `node ${index}`,
    };
  });
  const edges: DiagramEdge[] = [];
  const connect = (from: DiagramNode | undefined, to: DiagramNode | undefined): void => {
    if (!from || !to) return;
    const [label, weight, tail] = [maybe(() => text(2), 0.4), maybe(random, 0.3), maybe(() => pick(lineEnds), 0.3)];
    edges.push({
      id: `e${edges.length}`,
      subject: `relationship:e${edges.length}`,
      from: from.id,
      to: to.id,
      ...(label !== undefined && { label }),
      line: pick(lineStyles),
      head: pick(lineEnds),
      ...(tail && { tail }),
      tone: pick(tones),
      ...(weight !== undefined && { weight }),
      name: `line ${edges.length}`,
    });
  };
  nodes.forEach((node, index) => {
    if (size.frame === "tree") {
      if (index > 0 && random() < 0.95) connect(nodes[upTo(Math.min(index - 1, 6 + (size.seed % 20)))], node);
      return;
    }
    for (let chance = size.density; chance > 0; chance--) {
      const other = random() < 0.6 ? nodes[index + 1 + upTo(3)] : pick(nodes);
      if (random() < chance && other !== node) connect(node, other);
    }
    // The dots of a state machine have no loops.
    if (random() < 0.06 && node.shape !== "start" && node.shape !== "end") connect(node, node);
  });
  const footer = maybe(() => text());
  return {
    type: "diagram",
    subject: "view:random",
    viewKind: "relationship_graph",
    frame: size.frame,
    direction: size.direction,
    locale: size.locale,
    page: size.page,
    title: text(),
    subtitle: text(),
    summary: "random",
    ...(size.layers > 0 && { layerHeadings: Array.from({ length: size.layers }, () => text(2)) }),
    groups,
    nodes,
    edges,
    legendTitle: "Legend",
    legend: [
      ...tones.map((tone) => ({ mark: { type: "box" as const, shape: pick(shapes), tone }, label: text(2) })),
      ...lineStyles.map((line) => ({
        mark: { type: "line" as const, line, head: pick(lineEnds), tone: pick(tones) },
        label: text(2),
      })),
      ...statuses.map((status) => ({ mark: { type: "status" as const, status }, label: text(2) })),
    ],
    ...(footer !== undefined && { footer }),
    remarks: random() < 0.3 ? [text(), text()] : [],
  };
}
