import type { Graph } from "../../views/graph.ts";
import type { LaidOutGraph } from "../laid-out-graph.ts";
import type { CellPlan, RoutedPlan } from "../routing/cell-plan.ts";
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
}

/** All measured; waits for the router. */
export interface PreparedFrame {
  readonly plan: CellPlan;
  place(routed: RoutedPlan): LaidOutGraph;
}

/** What a laid-out graph takes over from its graph. */
export function frameHead(graph: Graph): Pick<LaidOutGraph, "type" | "subject" | "viewKind" | "locale" | "name"> {
  const name = graph.subtitle ? `${graph.title} · ${graph.subtitle}` : graph.title;
  return { type: "laid-out-graph", subject: graph.subject, viewKind: graph.viewKind, locale: graph.locale, name };
}
