import { idOf } from "../base/element-ref.ts";
import { type Diagnostic, diagnose } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { PageName } from "../model/model.ts";
import type { Graph, GraphGroup, GraphNode } from "../views/graph.ts";
import { type ArrangeOptions, arrangeStage, type StageArrangement, stacked } from "./arrange-stage.ts";
import { type Choices, chooseFrames } from "./choose-frame.ts";
import layoutFailed from "./diagnostics/layout-failed.ts";
import { densityFindings } from "./density-findings.ts";
import type { IndexEdge } from "./elk-graph.ts";
import { fitToSheet } from "./fit-to-sheet.ts";
import type { PreparedFrame } from "./frames/prepared-frame.ts";
import { withNoteCards, withPlacedNotes } from "./frames/pinned-notes.ts";
import { stagesInLanes } from "./frames/swimlanes.ts";
import type { StageContent } from "./frames/stage-plan.ts";
import type { LaidOutGraph } from "./laid-out-graph.ts";
import type { LayoutCache, LayoutMemory } from "./layout-cache.ts";
import type { LayoutEngine } from "./layout-engine.ts";
import type { Look } from "./look.ts";
import { lookOf } from "./look-of.ts";
import type { CellPlan, RoutedPlan } from "./routing/cell-plan.ts";
import { rounded } from "./rounded.ts";
import { routePlan } from "./routing/route-plan.ts";
import { leastPoints, pixelsPerMillimetre, printedPoints, type Sheet, sheetOf } from "./sheets.ts";

export type { LayoutCache, LayoutMemory } from "./layout-cache.ts";

export interface LayOutOptions {
  /** Called only for stages that branch, and for parts of diagrams that have lines and are no trees. */
  readonly engine: LayoutEngine;
  readonly cache?: LayoutCache;
  /** Number of the look, or one that differs from it. Absent, or not known: the default. */
  readonly look?: number | Look;
  /** Overrides the page of the graph. */
  readonly sheet?: PageName;
}

/**
 * Gives everything in a graph its place: absolute pixels, rounded to 1/100. Always has a value. Diagnostics:
 * `layout-failed` for a stage that the engine could not lay out, which then stacks plainly; `picture-too-dense` when it
 * prints too small or holds more than a reader can take in.
 */
export async function layOutGraph(shown: Graph, options: LayOutOptions): Promise<Outcome<LaidOutGraph>> {
  const graph = withNoteCards(shown);
  const sheet = sheetOf(options.sheet ?? graph.page);
  const look = lookOf(options.look);
  const { stages, diagnostics } = await arrangeStages(graph, options);
  const frames = chooseFrames({ graph, stages, entries: entriesOf(graph, stages), look }, sheet);
  const placed = withPlacedNotes(mostLegible(frames, { sheet, look, cache: options.cache }), shown.notes ?? []);
  const value = rounded(sheet ? fitToSheet(placed, sheet) : placed);
  return { value, diagnostics: [...diagnostics, ...densityFindings(placed, { look, sheet })] };
}

/** The first arrangement that prints at a legible size, or the one that prints largest; without a sheet the first. */
function mostLegible(
  [first, ...others]: Choices,
  {
    sheet,
    look,
    cache,
  }: { readonly sheet: Sheet | undefined; readonly look: Look; readonly cache: LayoutCache | undefined },
): LaidOutGraph {
  let best = drawn(first, cache);
  if (!sheet) return best;
  for (const frame of others) {
    if (printedPoints(look.smallestText, best, sheet) >= leastPoints) break;
    const picture = drawn(frame, cache);
    if (pixelsPerMillimetre(picture, sheet) < pixelsPerMillimetre(best, sheet)) best = picture;
  }
  return best;
}

function drawn(frame: PreparedFrame, cache: LayoutCache | undefined): LaidOutGraph {
  return frame.place(cache?.routings ? rememberedRouting(frame.plan, cache.routings) : routePlan(frame.plan));
}

/** Most changes of a label leave every size as it is, and then every place. */
function rememberedRouting(plan: CellPlan, routings: LayoutMemory<RoutedPlan>): RoutedPlan {
  const key = JSON.stringify(plan);
  const known = routings.get(key);
  if (known) return known;
  const routed = routePlan(plan);
  routings.set(key, routed);
  return routed;
}

/** In a flow that runs down the nodes of a stage stand side by side, and fewer of them fit a line. */
const foldAfter = { grid: 12, right: 12, down: 6 } as const;

async function arrangeStages(
  graph: Graph,
  options: LayOutOptions,
): Promise<{ readonly stages: readonly StageContent[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (graph.frame === "swimlanes") return { stages: stagesInLanes(graph, inOrder(graph.groups)), diagnostics: [] };
  const fold = foldAfter[graph.frame === "grid" ? "grid" : graph.direction];
  const inner = edgesByGroup(graph);
  const cache = options.cache ?? { stages: new Map<string, StageArrangement>() };
  const arranged: Awaited<ReturnType<typeof arrangeGroup>>[] = [];
  // One after the other, so that stages of the same structure are laid out once.
  for (const [index, group] of inOrder(graph.groups).entries()) {
    const { nodes, edges } = inner.get(group.subject) ?? { nodes: [], edges: [] };
    arranged.push(await arrangeGroup({ group, index, nodes }, edges, { ...options, cache, foldAfter: fold }));
  }
  const diagnostics = arranged.flatMap(({ stage, failure }) =>
    failure === undefined
      ? []
      : [
          diagnose(
            layoutFailed,
            { view: idOf(graph.subject), stage: stage.group.label, reason: failure },
            { subject: stage.group.subject },
          ),
        ],
  );
  return { stages: arranged.map(({ stage }) => stage), diagnostics };
}

async function arrangeGroup(
  content: Omit<StageContent, "arrangement">,
  edges: readonly IndexEdge[],
  options: ArrangeOptions,
): Promise<{ readonly stage: StageContent; readonly failure?: string }> {
  // One column for a stage beside the path, so that no line has to pass under its header or through its chips.
  if (content.group.offPath) return { stage: { ...content, arrangement: stacked(content.nodes.length) } };
  const { arrangement, failure } = await arrangeStage(content.nodes.length, edges, options);
  const stage = { ...content, arrangement };
  return failure === undefined ? { stage } : { stage, failure };
}

/** The path first. */
function inOrder(groups: readonly GraphGroup[]): readonly GraphGroup[] {
  return [...groups.filter(({ offPath }) => !offPath), ...groups.filter(({ offPath }) => offPath)];
}

interface GroupInside {
  readonly nodes: GraphNode[];
  readonly edges: IndexEdge[];
}

/** The nodes of each group, and the transitions that stay in it, by the places of their ends among these nodes. */
function edgesByGroup(graph: Graph): ReadonlyMap<string, GroupInside> {
  const inside = new Map<string, GroupInside>(graph.groups.map(({ subject }) => [subject, { nodes: [], edges: [] }]));
  const places = new Map<string, { readonly group: string; readonly index: number }>();
  for (const node of graph.nodes) {
    const nodes = inside.get(node.group)?.nodes;
    if (!nodes) continue;
    places.set(node.subject, { group: node.group, index: nodes.length });
    nodes.push(node);
  }
  for (const { from, to } of graph.edges) {
    const [start, end] = [places.get(from), places.get(to)];
    if (start && end && start.group === end.group) inside.get(start.group)?.edges.push([start.index, end.index]);
  }
  return inside;
}

/** By which stage of the path each off-path stage is entered first, in the order of the transitions. */
function entriesOf(graph: Graph, stages: readonly StageContent[]): ReadonlyMap<string, number> {
  const stageOf = new Map(stages.flatMap((stage) => stage.nodes.map((node) => [node.subject, stage] as const)));
  const entries = new Map<string, number>();
  for (const { from, to } of graph.edges) {
    const [start, end] = [stageOf.get(from), stageOf.get(to)];
    if (!start || !end || start.group.offPath || !end.group.offPath) continue;
    if (!entries.has(end.group.subject)) entries.set(end.group.subject, start.index);
  }
  return entries;
}
