import { stringify } from "yaml";
import { seededRandom } from "../../test/support/random-model.ts";

/** One graph in the three languages that the programs of the bench read. */
export interface BenchGraph {
  readonly ketu: string;
  readonly mermaid: string;
  readonly dot: string;
}

export interface BenchOptions {
  /** Further transitions, back or across, as a share of the nodes. */
  readonly extraShare?: number;
  /** Every fourth node decides between two ways that meet again, so that no stage is a chain and ELK has to run. */
  readonly isBranching?: boolean;
  /** Absent: about one per seven nodes, at most 40. */
  readonly stageCount?: number;
}

interface BenchNode {
  readonly id: string;
  readonly label: string;
  readonly stage: number;
  /** A decision; the first of its two ways; anything else. */
  readonly role: "fork" | "way" | "plain";
}

interface BenchEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Whether it follows from the order of the nodes and is not written. */
  readonly isDefault: boolean;
}

const labels = [
  "首次访问",
  "留下联系方式",
  "Follow-up call",
  "需求确认单",
  "Trial lesson",
  "方案与报价",
  "Renewal",
  "售后反馈",
];

/**
 * A lifecycle of `count` nodes, each of which leads to the next; a fifth as many transitions go back or across, in most
 * cases with a label.
 */
export function benchGraph(count: number, options: BenchOptions = {}): BenchGraph {
  const { extraShare = 0.2, isBranching = false } = options;
  const stageCount = options.stageCount ?? Math.max(1, Math.min(40, Math.round(count / 7)));
  const perStage = Math.ceil(count / stageCount);
  const nodes = Array.from({ length: count }, (_, index): BenchNode => {
    const stage = Math.floor(index / perStage);
    const label = `${labels[index % labels.length] ?? ""} ${index}`;
    return { id: `n${index}`, label, stage, role: isBranching ? roleOf(index % perStage, perStage) : "plain" };
  });
  const edges = withExtras(pathOf(nodes), { nodes, perStage, extraShare });
  return { ketu: ketuText(nodes, edges), mermaid: mermaidText(nodes, edges), dot: dotText(nodes, edges) };
}

function roleOf(place: number, perStage: number): BenchNode["role"] {
  if (place - (place % 4) + 3 >= perStage) return "plain";
  return place % 4 === 0 ? "fork" : place % 4 === 1 ? "way" : "plain";
}

/** Each node to the next; a fork to the next two, and the first of these past the other. */
function pathOf(nodes: readonly BenchNode[]): readonly BenchEdge[] {
  return nodes.flatMap<BenchEdge>(({ id, role }, index) => {
    const [next, second] = [nodes[index + 1]?.id, nodes[index + 2]?.id];
    if (next === undefined) return [];
    if (role === "plain" || second === undefined) return [{ from: id, to: next, label: "", isDefault: true }];
    if (role === "way") return [{ from: id, to: second, label: "", isDefault: true }];
    return [
      { from: id, to: next, label: "是", isDefault: false },
      { from: id, to: second, label: "否", isDefault: false },
    ];
  });
}

function withExtras(
  path: readonly BenchEdge[],
  { nodes, perStage, extraShare }: { nodes: readonly BenchNode[]; perStage: number; extraShare: number },
): readonly BenchEdge[] {
  const count = nodes.length;
  const random = seededRandom(count);
  const edges = [...path];
  const seen = new Set(edges.map(({ from, to }) => `${from} ${to}`));
  for (let extra = 0; extra < Math.round(count * extraShare); extra++) {
    const from = Math.floor(random() * count);
    const reach = Math.floor(random() * 2 * perStage) - perStage;
    const to = Math.max(0, Math.min(count - 1, from + reach));
    const hasLabel = random() < 0.58;
    const key = `n${from} n${to}`;
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    const label = hasLabel ? (labels[extra % labels.length] ?? "") : "";
    edges.push({ from: `n${from}`, to: `n${to}`, label, isDefault: false });
  }
  return edges;
}

function stagesOf(nodes: readonly BenchNode[]): readonly (readonly [id: string, nodes: readonly BenchNode[]])[] {
  const stages = new Map<string, BenchNode[]>();
  for (const node of nodes) stages.set(`s${node.stage}`, [...(stages.get(`s${node.stage}`) ?? []), node]);
  return [...stages];
}

function ketuText(nodes: readonly BenchNode[], edges: readonly BenchEdge[]): string {
  const ketuNode = ({ id, label, role }: BenchNode): unknown => {
    if (role === "fork") return { label, kind: "decision" };
    return role === "way" ? { label, next: edges.find(({ from }) => from === id)?.to } : label;
  };
  return stringify({
    ketu: 1,
    id: `bench-${nodes.length}`,
    title: "Bench",
    locale: "zh",
    stages: Object.fromEntries(
      stagesOf(nodes).map(([id, own]) => [
        id,
        { label: id, nodes: Object.fromEntries(own.map((node) => [node.id, ketuNode(node)])) },
      ]),
    ),
    transitions: Object.fromEntries(
      edges
        .filter(({ isDefault }) => !isDefault)
        .map(({ from, to, label }) => [`${from} -> ${to}`, label === "" ? { kind: "advance" } : label]),
    ),
  });
}

function mermaidText(nodes: readonly BenchNode[], edges: readonly BenchEdge[]): string {
  return [
    "flowchart LR",
    ...stagesOf(nodes).flatMap(([id, own]) => [
      `subgraph ${id}`,
      ...own.map((node) => `${node.id}["${node.label}"]`),
      "end",
    ]),
    ...edges.map(({ from, to, label }) => (label ? `${from} -->|"${label}"| ${to}` : `${from} --> ${to}`)),
  ].join("\n");
}

function dotText(nodes: readonly BenchNode[], edges: readonly BenchEdge[]): string {
  return [
    "digraph { rankdir=LR; node [shape=box]",
    ...stagesOf(nodes).flatMap(([id, own]) => [
      `subgraph cluster_${id} { label="${id}"`,
      ...own.map((node) => `${node.id} [label="${node.label}"]`),
      "}",
    ]),
    ...edges.map(({ from, to, label }) => `${from} -> ${to} [label="${label}"]`),
    "}",
  ].join("\n");
}
