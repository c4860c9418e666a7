import { elementRef } from "../base/element-ref.ts";
import { textIn } from "../base/localized-text.ts";
import type { Measures } from "../base/measures.ts";
import type { Badge } from "../base/badge.ts";
import {
  nodeKindWords,
  separator,
  statusWords,
  transitionKindWords,
  viewSentences,
  viewWords,
} from "../messages/view-words.ts";
import { printableCondition } from "../messages/printable-condition.ts";
import type { Node, NodeKind, Stage, Transition, TransitionKind } from "../model/model.ts";
import type { Drawing } from "./drawing.ts";
import { formatFigure } from "../messages/format-figure.ts";
import type { GraphEdge, GraphGroup, GraphNode, LaneItem, LegendEntry } from "./graph.ts";
import { metricBadge } from "./metric-text.ts";
import type { Speech } from "../messages/speak.ts";

export function stageGroup(stage: Stage, drawing: Drawing, chips: readonly LaneItem[]): GraphGroup {
  const { speech } = drawing;
  const detail = speech.text(stage.goal);
  const corner = roleLabel(stage.owner, drawing);
  const offPath = stage.offPath ? speech.say(viewWords.offPath) : "";
  return {
    subject: stage.ref,
    label: speech.label(stage),
    ...(detail && { detail }),
    ...(corner && { corner }),
    offPath: stage.offPath,
    chips,
    name: [speech.label(stage), detail ?? "", corner ?? "", offPath].filter(Boolean).join(separator),
  };
}

export function roleLabel(role: string | undefined, { index, speech }: Drawing): string | undefined {
  const found = role === undefined ? undefined : index.roleById.get(role);
  return found && speech.label(found);
}

/**
 * Cards say what the author noted, else the time limit, the channels, and an owner who is not the stage's; but for what
 * the picture shows by its lanes.
 */
export function nodeCard(node: Node, drawing: Drawing, hidden?: "owner" | "channel"): GraphNode {
  const { speech } = drawing;
  const detail = speech.text(node.note) ?? nodeFacts(node, drawing, hidden).join(separator);
  const badge = nodeBadge(node, drawing);
  const name = [speech.label(node), speech.say(nodeKindWords[node.nodeKind]), detail, badge?.name ?? ""];
  return {
    subject: node.ref,
    group: elementRef("stage", node.stage),
    kind: node.nodeKind,
    label: speech.label(node),
    ...(detail && { detail }),
    ...(badge && { badge }),
    name: name.filter(Boolean).join(separator),
  };
}

export function slaText(node: Node, speech: Speech): string {
  return node.sla ? speech.say(viewSentences.within(speech.duration(node.sla))) : "";
}

export function channelLabels(node: Node, { index, speech }: Drawing): readonly string[] {
  return node.channels.flatMap((id) => {
    const channel = index.channelById.get(id);
    return channel ? [speech.label(channel)] : [];
  });
}

function nodeFacts(node: Node, drawing: Drawing, hidden?: "owner" | "channel"): readonly string[] {
  const stage = drawing.index.stageById.get(node.stage);
  const owner = hidden === "owner" || node.owner === stage?.owner ? undefined : roleLabel(node.owner, drawing);
  const channels = hidden === "channel" ? "" : drawing.speech.list(channelLabels(node, drawing));
  return [slaText(node, drawing.speech), channels, owner ?? ""].filter(Boolean);
}

/** The figure of the node's first metric; else how many customers reached the node, when the figures say so. */
function nodeBadge(node: Node, drawing: Drawing): Badge | undefined {
  const { context, index, speech } = drawing;
  const metric = node.metrics.length > 0 ? index.metricById.get(node.metrics[0] ?? "") : undefined;
  if (metric) {
    const badge = metricBadge(metric, context, speech);
    if (badge) return badge;
  }
  const value = context.measures?.figures.get(node.ref)?.value;
  if (value === undefined || value === null) return undefined;
  const text = formatFigure(value, "person");
  return { text, status: "neutral", name: `${speech.label(node)} ${text}` };
}

/** Transitions whose both ends are shown. */
export function transitionEdges(drawing: Drawing): readonly GraphEdge[] {
  const { model, shown } = drawing;
  return model.transitions
    .filter(({ from, to }) => shown.nodes.has(from) && shown.nodes.has(to))
    .map((transition) => transitionEdge(transition, drawing));
}

/** What is written on the line: the author's label, else the condition. */
export function transitionLabel(transition: Transition, { speech }: Drawing): string {
  return speech.text(transition.label) ?? (transition.when ? printableCondition(transition.when.text) : "");
}

function transitionEdge(transition: Transition, drawing: Drawing): GraphEdge {
  const { index, speech } = drawing;
  const label = transitionLabel(transition, drawing);
  const [from, to] = [transition.from, transition.to].map((id) => {
    const node = index.nodeById.get(id);
    return node ? speech.label(node) : id;
  });
  const kind = transitionKindWords[transition.transitionKind];
  return {
    subject: transition.ref,
    from: elementRef("node", transition.from),
    to: elementRef("node", transition.to),
    kind: transition.transitionKind,
    ...(label && { label }),
    name: speech.say(viewSentences.transition(kind, { from: from ?? "", to: to ?? "", label })),
  };
}

const nodeKindOrder: readonly NodeKind[] = ["touchpoint", "milestone", "decision", "feedback", "exit"];
const transitionKindOrder: readonly TransitionKind[] = ["advance", "churn", "win_back", "referral", "return"];
const statusOrder = ["good", "warn", "critical", "unknown"] as const;

/** Entries for what the picture uses, in a fixed order; the author's own words (`legend:`) go first. */
export function legendOf(
  parts: {
    readonly nodes: readonly GraphNode[];
    readonly edges: readonly GraphEdge[];
    readonly items: readonly LaneItem[];
  },
  { model, speech }: Drawing,
): readonly LegendEntry[] {
  const nodeKinds = new Set(parts.nodes.map(({ kind }) => kind));
  const edgeKinds = new Set(parts.edges.map(({ kind }) => kind));
  const statuses = new Set([
    ...parts.nodes.map(({ badge }) => badge?.status),
    ...parts.items.map(({ status }) => status),
  ]);
  const own = (id: string): string | undefined => speech.text(model.legend.find((entry) => entry.id === id)?.label);
  return [
    ...nodeKindOrder
      .filter((kind) => nodeKinds.has(kind))
      .map((kind) => ({ mark: { type: "node" as const, kind }, label: own(kind) ?? speech.say(nodeKindWords[kind]) })),
    ...transitionKindOrder
      .filter((kind) => edgeKinds.has(kind))
      .map((kind) => ({
        mark: { type: "transition" as const, kind },
        label: own(kind) ?? speech.say(transitionKindWords[kind]),
      })),
    ...statusOrder
      .filter((status) => statuses.has(status))
      .map((status) => ({
        mark: { type: "status" as const, status },
        label: own(status) ?? speech.say(statusWords[status]),
      })),
  ];
}

/** `6 个阶段 · 14 个关键节点 · 版本 3.2`, behind the author's own subtitle where there is one. */
export function subtitleOf({ model, shown, speech }: Drawing): string {
  const version = model.version === undefined ? "" : `${speech.say(viewWords.version)} ${model.version}`;
  const onPath = model.stages.filter(({ id, offPath }) => shown.stages.has(id) && !offPath).length;
  const scope = speech.text(model.subtitle) ?? speech.say(viewSentences.counts(onPath, shown.nodes.size));
  return [scope, version].filter(Boolean).join(separator);
}

/** `数据截至 2026-10-31 · 来源：订单表、线索表`; absent without figures. */
export function footerOf({ context, speech }: Pick<Drawing, "context" | "speech">): string | undefined {
  const { measures } = context;
  if (!measures) return undefined;
  const asOf = `${speech.say(viewWords.asOf)} ${measures.asOf}`;
  const named = measures.sources.map((source) => sourceName(source, speech)).filter(Boolean);
  const sources =
    named.length > 0 ? `${speech.say(viewWords.source)}${speech.say(viewWords.colon)}${speech.list(named)}` : "";
  return [asOf, sources].filter(Boolean).join(separator);
}

/** A source in another language is better than none. */
function sourceName(source: Measures["sources"][number], { locale }: Speech): string {
  return typeof source === "string" ? source : textIn(source, locale, Object.values(source)[0]);
}

/** Said when `only` or `without` left something out. */
export function filterRemark({ model, shown, speech }: Drawing): readonly string[] {
  const stages = model.stages.length - shown.stages.size;
  const nodes = model.nodes.length - shown.nodes.size;
  return stages + nodes === 0 ? [] : [speech.say(viewSentences.filtered(stages, nodes))];
}
