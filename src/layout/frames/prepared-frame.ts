import { productLocale } from "../../base/wording.ts";
import { pictureSentence } from "../../messages/picture-words.ts";
import type { Emphasis } from "../../views/diagram.ts";
import type { Graph, LegendEntry } from "../../views/graph.ts";
import type { LaidOutGraph } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import type { CellPlan, RoutedPlan } from "../routing/cell-plan.ts";
import { isNoteCard } from "./pinned-notes.ts";
import type { Heading } from "./heading.ts";
import { type Foot, type FootPlace, markSizes, placeFoot } from "./legend-rows.ts";
import type { StageContent } from "./stage-plan.ts";

/** What a frame is made from. */
export interface FrameInput {
  readonly graph: Graph;
  readonly stages: readonly StageContent[];
  /** Subject of an off-path stage → index of the stage that leads to it. */
  readonly entries: ReadonlyMap<string, number>;
  readonly bandCount: number;
  /** Pixels. */
  readonly cardWidth: number;
  readonly look: Look;
}

/** All measured; waits for the router. */
export interface PreparedFrame {
  readonly plan: CellPlan;
  place(routed: RoutedPlan): LaidOutGraph;
}

/** The parts that frames differ in. */
export interface FrameParts extends Pick<
  LaidOutGraph,
  "width" | "stages" | "lanes" | "items" | "cards" | "routes" | "separators"
> {
  readonly heading: Heading;
  readonly foot: Foot<LegendEntry["mark"]>;
}

/** A laid-out graph from its parts. */
export function pictureOf(graph: Graph, { heading, foot, ...parts }: FrameParts): LaidOutGraph {
  const marked = marksOf(graph);
  const { bottom, ...below } = foot;
  return {
    type: "laid-out-graph",
    subject: graph.subject,
    viewKind: graph.viewKind,
    locale: graph.locale,
    name: graphName(graph),
    height: bottom,
    title: heading.title,
    ...(heading.subtitle && { subtitle: heading.subtitle }),
    ...parts,
    stages: parts.stages.map(marked),
    cards: parts.cards.map(marked),
    routes: parts.routes.map(marked),
    ...below,
  };
}

/** What a graph shows, in one sentence. */
export function graphName(graph: Pick<Graph, "title" | "locale" | "groups" | "nodes" | "edges">): string {
  const counts = { stages: graph.groups.length, nodes: count(graph.nodes), transitions: count(graph.edges) };
  return `${graph.title}: ${pictureSentence(counts)[productLocale(graph.locale)]}`;
}

/** Notes and their ties are not counted. */
function count(parts: readonly { readonly subject: string }[]): number {
  return parts.filter((part) => !isNoteCard(part)).length;
}

/** Gives the stages, cards and routes what they only pass on: their emphasis, and the view that they open. */
function marksOf({ groups, nodes, edges }: Graph): <T extends { readonly subject: string }>(part: T) => T {
  const marks = new Map<string, { readonly emphasis?: Emphasis; readonly link?: string }>();
  for (const { subject, emphasis } of edges) if (emphasis) marks.set(subject, { emphasis });
  for (const { subject, emphasis, link } of [...groups, ...nodes]) {
    if (emphasis || link !== undefined)
      marks.set(subject, { ...(emphasis && { emphasis }), ...(link !== undefined && { link }) });
  }
  return (part) => ({ ...part, ...marks.get(part.subject) });
}

/** Legend, footer and remarks below a graph. */
export function footOf(graph: Graph, place: FootPlace): Foot<LegendEntry["mark"]> {
  const node = markSizes[graph.frame === "layered" ? "flow" : "card"];
  return placeFoot(graph, { ...place, sizeOf: (mark) => (mark.type === "node" ? node : markSizes[mark.type]) });
}
