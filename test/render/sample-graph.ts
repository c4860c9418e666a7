import type { Graph, GraphEdge, GraphNode } from "../../src/views/graph.ts";

const node = (id: string, group: string, kind: GraphNode["kind"], label: string): GraphNode => ({
  subject: `node:${id}`,
  group: `stage:${group}`,
  kind,
  label,
  name: label,
});

const edge = (from: string, to: string, kind: GraphEdge["kind"], label?: string): GraphEdge => ({
  subject: `transition:${from} -> ${to}`,
  from: `node:${from}`,
  to: `node:${to}`,
  kind,
  ...(label !== undefined && { label }),
  name: `${from} → ${to}`,
});

const group = (id: string, label: string, offPath = false): Graph["groups"][number] => ({
  subject: `stage:${id}`,
  label,
  offPath,
  chips: [],
  name: label,
});

/** A small map with every kind of node and transition, and ids that are words of Mermaid. */
export const sampleGraph: Graph = {
  type: "graph",
  subject: "view:map",
  viewKind: "lifecycle_map",
  frame: "grid",
  direction: "right",
  locale: "zh",
  page: "auto",
  title: "客户管理模型",
  groups: [
    group("end", "潜在客户"),
    group("default", "购买决策"),
    group("empty", "空阶段"),
    group("lost", "流失", true),
  ],
  nodes: [
    {
      ...node("end", "end", "touchpoint", "首次访问"),
      detail: "官网",
      badge: { text: "12%", status: "good", name: "12%" },
    },
    node("graph", "end", "milestone", "留资"),
    node("decide", "default", "decision", "是否购买"),
    node("style", "default", "feedback", "反馈"),
    node("a-b", "lost", "exit", "流失"),
    node("a_b", "lost", "exit", "停用"),
  ],
  edges: [
    edge("end", "graph", "advance"),
    edge("graph", "decide", "advance", "是"),
    edge("decide", "a-b", "churn", "否"),
    edge("a-b", "graph", "win_back", "90 天后"),
    edge("style", "end", "referral"),
    edge("style", "decide", "return"),
  ],
  lanes: [
    {
      kind: "channels",
      label: "渠道",
      items: [{ subject: "channel:x", from: "stage:end", to: "stage:default", label: "电话", name: "电话" }],
    },
  ],
  legendTitle: "图例",
  legend: [],
  remarks: [],
};

/** The same with `text` wherever the author of a model can write. */
export function graphSaying(text: string): Graph {
  return {
    ...sampleGraph,
    title: text,
    groups: sampleGraph.groups.map((one) => ({ ...one, label: text })),
    nodes: sampleGraph.nodes.map((one) => ({ ...one, label: text, detail: text })),
    edges: sampleGraph.edges.map((one) => ({ ...one, label: text })),
    lanes: sampleGraph.lanes.map((lane) => ({
      ...lane,
      label: text,
      items: lane.items.map((item) => ({ ...item, label: text })),
    })),
  };
}
