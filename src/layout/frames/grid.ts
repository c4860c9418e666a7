import type { LaidOutGraph } from "../laid-out-graph.ts";
import type { CellPlan, RoutedPlan } from "../routing/cell-plan.ts";
import { cardSize } from "./card-size.ts";
import { columnLeft, narrowExtent, placeBand, sizeBand, type SizedLane } from "./grid-band.ts";
import { placeHeading } from "./heading.ts";
import { placeFoot } from "./legend-rows.ts";
import * as look from "./look-sizes.ts";
import { offPathPlan } from "./off-path.ts";
import { planCells } from "./plan-cells.ts";
import { frameHead, type FrameInput, type PreparedFrame } from "./prepared-frame.ts";
import { headerSizes } from "./stage-header.ts";
import { type BandPlan, planBands, type StageSpan } from "./stage-plan.ts";

/*
 * The lifecycle map: stages are columns, all lanes share them. Everything is measured with the columns at their
 * narrowest; the router may then move them apart, which gives more room, never less.
 */

const margin = {
  left: look.canvasPad + look.laneNameWidth + look.headerReach.single,
  right: look.canvasPad + look.headerReach.single + 4,
};

/** Measures a lifecycle map and says what the router needs. */
export function prepareGrid(input: FrameInput): PreparedFrame {
  const { graph, cardWidth } = input;
  const { locale } = graph;
  const bands = planBands(input.stages, input.bandCount, input.entries);
  const path = new Map(
    bands.flatMap((band) => band.stages.map((stage) => [stage.group.subject, stage.index] as const)),
  );
  const sized = bands.map((band) => sizeBand(graph, band, { cardWidth, path }));
  const headers = headerSizes(
    bands.flatMap((band) => band.stages.map((stage) => ({ stage, width: narrowHeader(band, stage, cardWidth) }))),
    { shape: "chevron", locale },
  );
  const headerHeight = Math.max(0, ...headers.map(({ header }) => header.height));
  const narrowWidth = Math.max(...bands.map((band) => bandWidth(band, cardWidth)));
  const heading = placeHeading(graph, narrowWidth);
  const cells = planCells(graph, bands, {
    size: (node) => cardSize(node, cardWidth, locale),
    isRigid: () => false,
    isDown: false,
  });
  const offPath = offPathPlan(bands, {
    shape: "plain",
    cardWidth,
    innerGutter: look.gutter.inner,
    pad: 0,
    locale,
  });
  const plan: CellPlan = {
    bands: sized.map(({ band, before, cards, after }, index) => ({
      columns: band.columns.map((stage) => ({ stage, width: cardWidth })),
      above:
        (index === 0 ? heading.bottom : 0) + headerHeight + look.headerGap + heightBefore(before) + cardsPad(cards),
      below: cardsPad(cards) + heightAfter(after) + (index < bands.length - 1 ? look.bandGap : 0),
    })),
    cards: cells.cards,
    edges: cells.edges,
    spacing: look.spacing,
    gutter: look.gutter,
    margin,
    offPath: offPath.room,
  };
  const place = (routed: RoutedPlan): LaidOutGraph => {
    const width = Math.max(routed.width, narrowWidth);
    const reach = bands.length > 1 ? look.headerReach.several : look.headerReach.single;
    const tops = routed.bands.map((placed, index) => placed.y + (index === 0 ? heading.bottom : 0));
    const parts = sized.map((band, index) =>
      placeBand(band, {
        headers: headers.filter(({ stage }) => stage.band === index),
        placed: routed.bands[index],
        top: tops[index] ?? 0,
        headerHeight,
        width,
        count: path.size,
        reach,
      }),
    );
    const off = offPath.place(routed);
    const end = routed.bands.at(-1)?.bottom ?? heading.bottom;
    const { bottom, ...foot } = placeFoot(graph, { width, y: end + look.laneGap + 6 });
    return {
      ...frameHead(graph),
      width,
      height: bottom,
      title: heading.title,
      ...(heading.subtitle && { subtitle: heading.subtitle }),
      stages: [...parts.flatMap(({ stages }) => stages), ...off.stages],
      lanes: parts.flatMap(({ lanes }) => lanes),
      items: [...parts.flatMap(({ items }) => items), ...off.items],
      ...cells.place(routed),
      separators: parts.flatMap(({ separators }) => separators),
      ...foot,
    };
  };
  return { plan, place };
}

/** What the header of a stage has at least: half of the gutters beside it, or its reach at the ends of a band. */
function narrowHeader(band: BandPlan, stage: StageSpan, cardWidth: number): number {
  const { left, right } = narrowExtent(band, stage, cardWidth);
  return right - left + 2 * look.headerReach.several;
}

function bandWidth(band: BandPlan, cardWidth: number): number {
  return margin.left + columnLeft(band, band.columns.length - 1, cardWidth) + cardWidth + margin.right;
}

function cardsPad(cards: SizedLane | undefined): number {
  return (cards?.height ?? 0) / 2;
}

function heightBefore(lanes: readonly SizedLane[]): number {
  return lanes.reduce((sum, { height }) => sum + height + look.laneGap, 0);
}

function heightAfter(lanes: readonly SizedLane[]): number {
  return lanes.reduce((sum, { height }) => sum + look.laneGap + height, 0);
}
