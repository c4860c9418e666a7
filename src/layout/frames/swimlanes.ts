import type { Rect } from "../../base/geometry.ts";
import type { Graph, GraphGroup, Swimlane } from "../../views/graph.ts";
import type { LaidOutGraph, PlacedLane } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { canvasPad } from "../sheets.ts";
import { placeBlock, textBlock, wordsFit } from "../text-block.ts";
import { prepareGrid } from "./grid.ts";
import type { FrameInput, PreparedFrame } from "./prepared-frame.ts";
import type { StageContent } from "./stage-plan.ts";

/*
 * A process flow by who is in charge: the columns and the router of the lifecycle map, with rows that belong to lanes.
 * Stages beside the path have a column like the others, as their nodes are somebody's too.
 */

/** More than in a map between two rows, for the border of two lanes. */
const moreBetweenRows = 16;
/** Between two lanes, and between a lane and its cards. */
const laneGap = 5;
const lanePad = 12;

/** The stages with their nodes in the rows of their lanes, stacked where a lane has several of a stage. */
export function stagesInLanes(
  { nodes, swimlanes = [] }: Graph,
  groups: readonly GraphGroup[],
): readonly StageContent[] {
  const own = groups.map((group) => nodes.filter((node) => node.group === group.subject));
  const starts: number[] = [];
  let rows = 0;
  for (const lane of swimlanes) {
    starts.push(rows);
    rows += Math.max(...own.map((inside) => inside.filter(({ subject }) => lane.nodes.includes(subject)).length), 1);
  }
  return groups.map((group, index) => {
    const inside = own[index] ?? [];
    const taken = swimlanes.map(() => 0);
    const cells = inside.map(({ subject }) => {
      const lane = Math.max(
        0,
        swimlanes.findIndex((each) => each.nodes.includes(subject)),
      );
      const place = taken[lane] ?? 0;
      taken[lane] = place + 1;
      return { row: (starts[lane] ?? 0) + place, column: 0 };
    });
    return { group, index, nodes: inside, arrangement: { cells, rows: Math.max(1, rows), columns: 1 } };
  });
}

/** Measures a flow in lanes and says what the router needs. */
export function prepareSwimlanes(input: FrameInput): PreparedFrame {
  const { graph, stages } = input;
  const look = { ...input.look, laneNameWidth: nameWidthOf(graph.swimlanes ?? [], input.look) };
  const path = stages.filter(({ group }) => !group.offPath).length;
  const frame = prepareGrid({
    ...input,
    look,
    graph: { ...graph, lanes: [{ kind: "nodes", label: "", items: [] }] },
    stages: stages.map((stage) => ({ ...stage, group: { ...stage.group, offPath: false } })),
    bandCount: 1,
  });
  const { spacing } = frame.plan;
  return {
    plan: { ...frame.plan, spacing: { ...spacing, row: spacing.row + moreBetweenRows } },
    place: (routed) => {
      const picture = frame.place(routed);
      return {
        ...picture,
        stages: picture.stages.map((stage) => ({ ...stage, count: path })),
        lanes: placeLanes(graph.swimlanes ?? [], picture, look),
      };
    },
  };
}

/** Wide enough for every word of a name, as far as that is reasonable. */
function nameWidthOf(swimlanes: readonly Swimlane[], { laneNameWidth, laneStyle, textInset }: Look): number {
  const widths = [laneNameWidth, 108, 124, 140, 156];
  const isEnough = (width: number): boolean =>
    swimlanes.every(({ label }) => wordsFit(label, laneStyle, width - textInset));
  return widths.find(isEnough) ?? 156;
}

function placeLanes(swimlanes: readonly Swimlane[], picture: LaidOutGraph, look: Look): readonly PlacedLane[] {
  const extents = swimlanes.map(({ nodes }) => extentOf(picture, nodes));
  const borders = extents
    .slice(1)
    .map((extent, place) => borderBetween(extents[place]?.bottom ?? 0, extent.top, picture));
  return swimlanes.map(({ subject, label }, place) => {
    const { top = 0, bottom = 0 } = extents[place] ?? {};
    const from = place === 0 ? top - lanePad : (borders[place - 1] ?? top) + laneGap / 2;
    const to = place === swimlanes.length - 1 ? bottom + lanePad : (borders[place] ?? bottom) - laneGap / 2;
    const band: Rect = { x: canvasPad, y: from, width: picture.width - 2 * canvasPad, height: to - from };
    const name = textBlock(label, look.laneStyle, look.laneNameWidth - look.textInset);
    const text = placeBlock(name, { x: canvasPad + look.textInset, y: from + (band.height - name.height) / 2 });
    return { kind: "nodes", ...(subject !== undefined && { subject }), band, label: text };
  });
}

function extentOf(
  { cards }: LaidOutGraph,
  nodes: readonly string[],
): { readonly top: number; readonly bottom: number } {
  const own = cards.filter(({ subject }) => nodes.includes(subject)).map(({ box }) => box);
  return {
    top: Math.min(...own.map(({ y }) => y)),
    bottom: Math.max(...own.map(({ y, height }) => y + height)),
  };
}

/** Where the border of two lanes is farthest from what runs along it. */
function borderBetween(above: number, below: number, { routes }: LaidOutGraph): number {
  const runs = routes.flatMap(({ points, label }) => [
    ...points.slice(1).flatMap(({ y }, place) => (points[place]?.y === y ? [y] : [])),
    ...(label ? [label.box.y, label.box.y + label.box.height / 2, label.box.y + label.box.height] : []),
  ]);
  const within = runs.filter((y) => y > above && y < below);
  const places = Array.from({ length: 15 }, (_, place) => above + ((below - above) * (place + 1)) / 16);
  const distance = (place: number): number =>
    Math.min((place - above) * 0.6, (below - place) * 0.6, ...within.map((y) => Math.abs(y - place)));
  return places.reduce((best, place) => (distance(place) > distance(best) ? place : best), (above + below) / 2);
}
