import { stringify } from "yaml";
import { seededRandom } from "../../test/support/random-model.ts";

/** One graph in the three languages that the programs of the bench read. */
export interface BenchGraph {
  readonly nodes: number;
  readonly ketu: string;
  readonly mermaid: string;
  readonly dot: string;
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
 * A lifecycle of `count` nodes in one stage per about seven nodes (at most 40 stages): each node leads to the next; a
 * fifth as many transitions go back or across, in most cases with a label.
 */
export function benchGraph(count: number, extraShare = 0.2): BenchGraph {
  const random = seededRandom(count);
  const stageCount = Math.max(1, Math.min(40, Math.round(count / 7)));
  const perStage = Math.ceil(count / stageCount);
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    label: `${labels[index % labels.length] ?? ""} ${index}`,
    stage: Math.floor(index / perStage),
  }));
  const edges = nodes.slice(1).map((node, index) => ({ from: `n${index}`, to: node.id, label: "" }));
  const seen = new Set(edges.map(({ from, to }) => `${from} ${to}`));
  for (let extra = 0; extra < Math.round(count * extraShare); extra++) {
    const from = Math.floor(random() * count);
    const reach = Math.floor(random() * 2 * perStage) - perStage;
    const to = Math.max(0, Math.min(count - 1, from + reach));
    const key = `n${from} n${to}`;
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    edges.push({ from: `n${from}`, to: `n${to}`, label: random() < 0.58 ? (labels[extra % labels.length] ?? "") : "" });
  }
  const stages = Array.from({ length: Math.ceil(count / perStage) }, (_, stage) => ({
    id: `s${stage}`,
    nodes: nodes.filter((node) => node.stage === stage),
  }));
  return {
    nodes: count,
    ketu: stringify({
      ketu: 1,
      id: `bench-${count}`,
      title: "Bench",
      locale: "zh",
      stages: Object.fromEntries(
        stages.map(({ id, nodes: own }) => [
          id,
          { label: id, nodes: Object.fromEntries(own.map((node) => [node.id, node.label])) },
        ]),
      ),
      transitions: Object.fromEntries(
        edges
          .slice(count - 1)
          .map(({ from, to, label }) => [`${from} -> ${to}`, label === "" ? { kind: "return" } : label]),
      ),
    }),
    mermaid: [
      "flowchart LR",
      ...stages.flatMap(({ id, nodes: own }) => [
        `subgraph ${id}`,
        ...own.map((node) => `${node.id}["${node.label}"]`),
        "end",
      ]),
      ...edges.map(({ from, to, label }) => (label ? `${from} -->|"${label}"| ${to}` : `${from} --> ${to}`)),
    ].join("\n"),
    dot: [
      "digraph { rankdir=LR; node [shape=box]",
      ...stages.flatMap(({ id, nodes: own }) => [
        `subgraph cluster_${id} { label="${id}"`,
        ...own.map((node) => `${node.id} [label="${node.label}"]`),
        "}",
      ]),
      ...edges.map(({ from, to, label }) => `${from} -> ${to} [label="${label}"]`),
      "}",
    ].join("\n"),
  };
}
