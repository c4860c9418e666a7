import type { LaidOutGraph } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import type { CellPlan, RoutedPlan } from "../routing/cell-plan.ts";
import { canvasPad } from "../sheets.ts";
import { cardSize } from "./card-size.ts";
import {
  columnLeft,
  type ColumnWidths,
  narrowExtent,
  placeBand,
  sizeBand,
  type SizedBand,
  type SizedLane,
} from "./grid-band.ts";
import { placeHeading } from "./heading.ts";
import { isNoteCard, noteSize } from "./pinned-notes.ts";
import { offPathPlan } from "./off-path.ts";
import { planCells } from "./plan-cells.ts";
import { footOf, type FrameInput, pictureOf, type PreparedFrame } from "./prepared-frame.ts";
import { headerSizes } from "./stage-header.ts";
import { type BandPlan, planBands, type StageSpan } from "./stage-plan.ts";

/*
 * The lifecycle map: stages are columns, all lanes share them. Everything is measured with the columns at their
 * narrowest; the router may then move them apart, which gives more room, never less.
 */

function marginOf({ laneNameWidth, headerReach }: Look): { readonly left: number; readonly right: number } {
  return { left: canvasPad + laneNameWidth + headerReach.single, right: canvasPad + headerReach.single + 4 };
}

/** Measures a lifecycle map and says what the router needs. */
export function prepareGrid(input: FrameInput): PreparedFrame {
  const map = measureMap(input);
  return { plan: planOf(map, input.cardWidth), place: (routed) => placeMap(map, routed) };
}

type MeasuredMap = ReturnType<typeof measureMap>;

function measureMap({ graph, stages, entries, bandCount, cardWidth, look }: FrameInput) {
  const widths = { cardWidth, look };
  const bands = planBands(stages, { bandCount, entries, isOffPathARow: true });
  const path = new Map(bands.flatMap((band) => band.stages.map(({ group, index }) => [group.subject, index] as const)));
  const headers = headerSizes(
    bands.flatMap((band) => band.stages.map((stage) => ({ stage, width: narrowHeader(band, stage, widths) }))),
    { shape: "chevron", look },
  );
  const width = Math.max(...bands.map((band) => bandWidth(band, widths)));
  return {
    graph,
    look,
    bands: bands.map((band) => sizeBand(graph, band, { ...widths, path })),
    stageCount: path.size,
    headers,
    headerHeight: Math.max(0, ...headers.map(({ header }) => header.height)),
    /** The least that it takes across. */
    width,
    heading: placeHeading(graph, width, look),
    cells: planCells(graph, bands, {
      size: (node) => (isNoteCard(node) ? noteSize : cardSize)(node, cardWidth, look),
      isRigid: isNoteCard,
      isDown: false,
      look,
    }),
    offPath: offPathPlan(bands, { shape: "plain", cardWidth, pad: 0, look }),
  };
}

function planOf({ look, bands, heading, headerHeight, cells, offPath }: MeasuredMap, cardWidth: number): CellPlan {
  const above = ({ before, cards }: SizedBand, index: number): number =>
    (index === 0 ? heading.bottom : 0) + headerHeight + look.headerGap + heightBefore(before, look) + cardsPad(cards);
  return {
    bands: bands.map((band, index) => ({
      columns: band.band.columns.map((stage) => ({ stage, width: cardWidth })),
      above: above(band, index),
      below: cardsPad(band.cards) + heightAfter(band.after, look) + (index < bands.length - 1 ? look.bandGap : 0),
    })),
    cards: cells.cards,
    edges: cells.edges,
    ...look.map,
    margin: marginOf(look),
    offPath: offPath.room,
  };
}

function placeMap(map: MeasuredMap, routed: RoutedPlan): LaidOutGraph {
  const { graph, look, bands, heading, headerHeight, stageCount } = map;
  const width = Math.max(routed.width, map.width);
  const reach = bands.length > 1 ? look.headerReach.several : look.headerReach.single;
  const parts = routed.bands.map((placed, index) =>
    placeBand(bands[index], {
      headers: map.headers.filter(({ stage }) => stage.band === index),
      placed,
      top: placed.y + (index === 0 ? heading.bottom : 0),
      headerHeight,
      width,
      count: stageCount,
      reach,
      look,
    }),
  );
  const offPath = map.offPath.place(routed);
  const end = routed.bands.at(-1)?.bottom ?? heading.bottom;
  return pictureOf(graph, {
    width,
    heading,
    foot: footOf(graph, { width, y: end + look.laneGap + 6, look }),
    stages: [...parts.flatMap(({ stages }) => stages), ...offPath.stages],
    lanes: parts.flatMap(({ lanes }) => lanes),
    items: [...parts.flatMap(({ items }) => items), ...offPath.items],
    ...map.cells.place(routed),
    separators: parts.flatMap(({ separators }) => separators),
  });
}

/** What the header of a stage has at least: half of the gutters beside it, or its reach at the ends of a band. */
function narrowHeader(band: BandPlan, stage: StageSpan, widths: ColumnWidths): number {
  const { left, right } = narrowExtent(band, stage, widths);
  return right - left + 2 * widths.look.headerReach.several;
}

function bandWidth(band: BandPlan, widths: ColumnWidths): number {
  const { left, right } = marginOf(widths.look);
  return left + columnLeft(band, band.columns.length - 1, widths) + widths.cardWidth + right;
}

function cardsPad(cards: SizedLane | undefined): number {
  return (cards?.height ?? 0) / 2;
}

function heightBefore(lanes: readonly SizedLane[], look: Look): number {
  return lanes.reduce((sum, { height }) => sum + height + look.laneGap, 0);
}

function heightAfter(lanes: readonly SizedLane[], look: Look): number {
  return lanes.reduce((sum, { height }) => sum + look.laneGap + height, 0);
}
