import type { Status } from "../../src/base/badge.ts";
import type { LaneKind, NodeKind, PageName, TransitionKind } from "../../src/model/model.ts";
import type { Graph, GraphEdge, GraphGroup, GraphNode, LaneItem } from "../../src/views/graph.ts";
import { seededRandom } from "./random-model.ts";

export interface RandomGraphSize {
  readonly seed: number;
  /** Stages of the path, and beside it. */
  readonly stages: number;
  readonly offPath: number;
  /** At most, per stage; every stage has at least none. */
  readonly nodes: number;
  readonly locale: "zh" | "en";
  readonly frame: Graph["frame"];
  readonly direction: Graph["direction"];
  readonly page: PageName;
  /** Up to how many words a label has. */
  readonly words: number;
}

const words = {
  zh: [
    "客户",
    "需求确认",
    "方案",
    "首次",
    "电话",
    "（回访）",
    "试听，",
    "合同",
    "“签字”",
    "续费",
    "24 小时",
    "≥ 30%",
    "VIP",
  ],
  en: [
    "customer",
    "needs",
    "proposal",
    "first",
    "call",
    "follow-up",
    "trial,",
    "contract",
    "(signed)",
    "24 hours",
    "internationalisation",
  ],
} as const;
const kinds: readonly NodeKind[] = ["touchpoint", "milestone", "decision", "feedback", "exit"];
const edgeKinds: readonly TransitionKind[] = ["advance", "churn", "win_back", "referral", "return"];
const statuses: readonly Status[] = ["good", "warn", "critical", "neutral", "unknown"];
const itemLanes = ["activities", "channels", "classes", "metrics"] as const;

/**
 * A graph of any shape that views can give: long labels in both languages, decisions with up to four ways out, ways back
 * and skips, stages without nodes, everything optional present or not. The same size gives the same graph.
 */
export function randomGraph(size: RandomGraphSize): Graph {
  const random = seededRandom(size.seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const text = (most = size.words): string =>
    Array.from({ length: 1 + upTo(most - 1) }, () => pick<string>(words[size.locale])).join(
      size.locale === "en" ? " " : "",
    );
  const maybe = <T>(value: () => T): T | undefined => (random() < 0.6 ? value() : undefined);

  const item = (lane: Exclude<LaneKind, "nodes">, number: number, from: string, to = from): LaneItem => {
    const [detail, value, share] = [maybe(() => text(3)), maybe(() => String(upTo(99999))), maybe(random)];
    const isMetric = lane === "metrics";
    return {
      subject: `${{ activities: "activity", channels: "channel", classes: "class", metrics: "metric" }[lane]}:i${number}`,
      from,
      to,
      label: text(),
      ...(isMetric && detail !== undefined && { detail }),
      ...(isMetric && value !== undefined && { value, status: pick(statuses) }),
      ...(isMetric && share !== undefined && { share }),
      ...(lane === "classes" && { tone: `scheme-${upTo(3)}` }),
      name: "item",
    };
  };
  let itemNumber = 0;
  const groups = Array.from({ length: size.stages + size.offPath }, (_, index): GraphGroup => {
    const subject = `stage:s${index}`;
    const isOff = index >= size.stages;
    const [detail, corner] = [maybe(() => text()), maybe(() => text(2))];
    return {
      subject,
      label: text(3),
      ...(detail !== undefined && { detail }),
      ...(corner !== undefined && { corner }),
      offPath: isOff,
      chips: isOff && size.frame === "grid" ? itemLanes.map((lane) => item(lane, itemNumber++, subject)) : [],
      name: subject,
    };
  });
  const nodes = groups.flatMap(({ subject }, stage) =>
    Array.from({ length: upTo(size.nodes) }, (_, index): GraphNode => {
      const [detail, figure] = [maybe(() => text()), maybe(() => pick(["27%", "1,234,567", "4.6", "¥ 12,345.67"]))];
      return {
        subject: `node:n${stage}_${index}`,
        group: subject,
        kind: pick(kinds),
        label: text(),
        ...(detail !== undefined && { detail }),
        ...(figure !== undefined && { badge: { text: figure, status: pick(statuses), name: figure } }),
        name: "node",
      };
    }),
  );
  const edges: GraphEdge[] = [];
  const connect = (from: GraphNode | undefined, to: GraphNode | undefined): void => {
    const subject = `transition:${from?.subject} -> ${to?.subject}`;
    if (!from || !to || from === to || edges.some((edge) => edge.subject === subject)) return;
    const label = random() < 0.4 ? text(2) : undefined;
    const kind = pick(edgeKinds);
    edges.push({
      subject,
      from: from.subject,
      to: to.subject,
      kind,
      ...(label !== undefined && { label }),
      name: subject,
    });
  };
  nodes.forEach((node, index) => {
    if (random() < 0.9) connect(node, nodes[index + 1]);
    if (node.kind === "decision") for (let way = 0; way < 3; way++) connect(node, nodes[index + 2 + upTo(3)]);
    if (random() < 0.3) connect(node, nodes[upTo(index)]);
    if (random() < 0.2) connect(node, nodes[index + upTo(8)]);
  });
  const path = groups.filter(({ offPath }) => !offPath).map(({ subject }) => subject);
  const lane = (kind: Exclude<LaneKind, "nodes">): Graph["lanes"][number] => ({
    kind,
    label: text(2),
    items: path.flatMap((subject, index) =>
      Array.from({ length: upTo(2) }, () =>
        item(
          kind,
          itemNumber++,
          subject,
          kind === "activities" ? path[Math.min(path.length - 1, index + upTo(3))] : subject,
        ),
      ),
    ),
  });
  const lanes = [
    lane("activities"),
    lane("channels"),
    { kind: "nodes" as const, label: text(2), items: [] },
    lane("classes"),
    lane("metrics"),
  ];
  const footer = maybe(() => text());
  return {
    type: "graph",
    subject: "view:random",
    viewKind: size.frame === "grid" ? "lifecycle_map" : "process_flow",
    frame: size.frame,
    direction: size.direction,
    locale: size.locale,
    page: size.page,
    title: text(),
    subtitle: text(),
    groups,
    nodes,
    edges,
    lanes: size.frame === "grid" ? lanes.filter(({ kind, items }) => kind === "nodes" || items.length > 0) : [],
    legendTitle: "Legend",
    legend: [
      ...kinds.map((kind) => ({ mark: { type: "node" as const, kind }, label: text(2) })),
      ...edgeKinds.map((kind) => ({ mark: { type: "transition" as const, kind }, label: text(2) })),
      ...statuses.map((status) => ({ mark: { type: "status" as const, status }, label: text(2) })),
    ],
    ...(footer !== undefined && { footer }),
    remarks: random() < 0.3 ? [text(), text()] : [],
  };
}
