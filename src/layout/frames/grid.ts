import type { Point } from "../../base/geometry.ts";
import type { Graph, GraphLane } from "../../views/graph.ts";
import type { LaidOutGraph, PlacedItem, PlacedLane, PlacedStage } from "../laid-out-graph.ts";
import type { CellPlan, PlacedBand, RoutedPlan } from "../routing/cell-plan.ts";
import { placeBlock, type TextBlock, textBlock } from "../text-block.ts";
import { cardSize } from "./card-size.ts";
import { placeHeading } from "./heading.ts";
import { type Extent, type LaneContent, laneContent } from "./lane-rows.ts";
import { placeFoot } from "./legend-rows.ts";
import * as look from "./look-sizes.ts";
import { offPathPlan } from "./off-path.ts";
import { planCells } from "./plan-cells.ts";
import type { FrameInput, PreparedFrame } from "./prepared-frame.ts";
import { type BandPlan, planBands, type StageSpan } from "./stage-plan.ts";
import { headerSize, type SizedHeader } from "./stage-header.ts";

/*
 * The lifecycle map: stages are columns, all lanes share them. Everything is measured with the columns at their
 * narrowest; the router may then move them apart, which gives more room, never less.
 */

const margin = {
  left: look.canvasPad + look.laneNameWidth + look.headerReach,
  right: look.canvasPad + look.headerReach + 4,
};

/** A lane of one band. The lane of cards has no content: the router says how high it is. */
interface SizedLane {
  readonly lane: GraphLane;
  readonly label: TextBlock;
  readonly content?: LaneContent;
  /** With its padding. */
  readonly height: number;
}

interface SizedBand {
  readonly band: BandPlan;
  /** By stage of the band. */
  readonly headers: readonly { readonly stage: StageSpan; readonly header: SizedHeader }[];
  readonly before: readonly SizedLane[];
  readonly cards?: SizedLane;
  readonly after: readonly SizedLane[];
}

/** Measures a lifecycle map and says what the router needs. */
export function prepareGrid(input: FrameInput): PreparedFrame {
  const { graph, cardWidth } = input;
  const { locale } = graph;
  const bands = planBands(input.stages, input.bandCount, input.entries);
  const path = new Map(
    bands.flatMap((band) => band.stages.map((stage) => [stage.group.subject, stage.index] as const)),
  );
  const sized = bands.map((band) => sizeBand(graph, band, { cardWidth, path }));
  const headerHeight = Math.max(0, ...sized.flatMap(({ headers }) => headers.map(({ header }) => header.height)));
  const narrowWidth = Math.max(...bands.map((band) => bandWidth(band, cardWidth)));
  const heading = placeHeading(graph, narrowWidth);
  const cells = planCells(graph, bands, { size: (node) => cardSize(node, cardWidth, locale), areRowsEven: true });
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
    const tops = routed.bands.map((placed, index) => placed.y + (index === 0 ? heading.bottom : 0));
    const parts = sized.map((band, index) =>
      placeBand(band, { placed: routed.bands[index], top: tops[index] ?? 0, headerHeight, width, count: path.size }),
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

/** What a laid-out graph takes over from its graph. */
export function frameHead(graph: Graph): Pick<LaidOutGraph, "type" | "subject" | "viewKind" | "locale" | "name"> {
  const name = graph.subtitle ? `${graph.title} · ${graph.subtitle}` : graph.title;
  return { type: "laid-out-graph", subject: graph.subject, viewKind: graph.viewKind, locale: graph.locale, name };
}

function sizeBand(
  graph: Graph,
  band: BandPlan,
  { cardWidth, path }: { readonly cardWidth: number; readonly path: ReadonlyMap<string, number> },
): SizedBand {
  const { locale } = graph;
  const narrow = band.stages.map((stage) => narrowExtent(band, stage, cardWidth));
  const headers = band.stages.map((stage, index) => {
    const extent = narrow[index] ?? { left: 0, right: 0 };
    const width = extent.right - extent.left + 2 * look.headerReach;
    return { stage, header: headerSize(stage.group, { shape: "chevron", width, locale }) };
  });
  const lanes = graph.lanes.flatMap((lane): SizedLane | readonly SizedLane[] => {
    const label = textBlock(lane.label, look.laneStyle, look.laneNameWidth - look.textInset, locale);
    if (lane.kind === "nodes") return { lane, label, height: 0 };
    const content = laneContent(lane, band.stages, { narrow, path, locale });
    if (content.height === 0) return [];
    return { lane, label, content, height: Math.max(content.height, label.height) + 2 * look.lanePad };
  });
  const split = lanes.findIndex(({ content }) => content === undefined);
  const cards = lanes[split];
  return {
    band,
    headers,
    before: split < 0 ? lanes : lanes.slice(0, split),
    ...(cards && { cards }),
    after: split < 0 ? [] : lanes.slice(split + 1),
  };
}

function narrowExtent(band: BandPlan, stage: StageSpan, cardWidth: number): Extent {
  return { left: columnLeft(band, stage.first, cardWidth), right: columnLeft(band, stage.last, cardWidth) + cardWidth };
}

function columnLeft(band: BandPlan, column: number, cardWidth: number): number {
  let x = 0;
  for (let index = 0; index < column; index++) {
    x += cardWidth + (band.columns[index] === band.columns[index + 1] ? look.gutter.inner : look.gutter.stage);
  }
  return x;
}

function bandWidth(band: BandPlan, cardWidth: number): number {
  return margin.left + columnLeft(band, band.columns.length - 1, cardWidth) + cardWidth + margin.right;
}

function cardsPad(cards: SizedLane | undefined): number {
  return cards ? look.cardsPad : 0;
}

function heightBefore(lanes: readonly SizedLane[]): number {
  return lanes.reduce((sum, { height }) => sum + height + look.laneGap, 0);
}

function heightAfter(lanes: readonly SizedLane[]): number {
  return lanes.reduce((sum, { height }) => sum + look.laneGap + height, 0);
}

interface BandParts {
  readonly stages: readonly PlacedStage[];
  readonly lanes: readonly PlacedLane[];
  readonly items: readonly PlacedItem[];
  readonly separators: readonly (readonly [Point, Point])[];
}

interface BandPlace {
  readonly placed: PlacedBand | undefined;
  readonly top: number;
  readonly headerHeight: number;
  readonly width: number;
  /** How many stages the path has. */
  readonly count: number;
}

function placeBand(sized: SizedBand, place: BandPlace): BandParts {
  const { placed, top, headerHeight, width } = place;
  if (!placed) return { stages: [], lanes: [], items: [], separators: [] };
  const extents = sized.band.stages.map((stage) => realExtent(placed, stage));
  const lanes: PlacedLane[] = [];
  const items: PlacedItem[] = [];
  let y = top + headerHeight + look.headerGap;
  const add = ({ lane, label, content }: SizedLane, height: number): void => {
    const band = { x: look.canvasPad, y, width: width - 2 * look.canvasPad, height };
    const labelY = y + (height - label.height) / 2;
    lanes.push({ kind: lane.kind, band, label: placeBlock(label, { x: look.canvasPad + look.textInset, y: labelY }) });
    if (content) items.push(...content.placeAt(y + (height - content.height) / 2, extents));
    y += height + look.laneGap;
  };
  for (const lane of sized.before) add(lane, lane.height);
  if (sized.cards) add(sized.cards, placed.cardsBottom - placed.cardsTop + 2 * look.cardsPad);
  for (const lane of sized.after) add(lane, lane.height);
  const bottom = y - look.laneGap;
  const borders = bordersOf(extents);
  const stages = sized.headers.map((entry, index) =>
    placeStage(entry, { ...place, bottom, extent: { left: borders[index] ?? 0, right: borders[index + 1] ?? 0 } }),
  );
  const lineTop = top + headerHeight + look.headerGap / 2;
  const separators = borders.slice(1, -1).map((x): readonly [Point, Point] => [
    { x, y: lineTop },
    { x, y: bottom },
  ]);
  return { stages, lanes, items, separators };
}

function realExtent(placed: PlacedBand, stage: StageSpan): Extent {
  const [first, last] = [placed.columns[stage.first], placed.columns[stage.last]];
  return { left: first?.x ?? 0, right: last ? last.x + last.width : 0 };
}

/** Where one stage ends and the next begins: in the middle of the gutter between them. */
function bordersOf(extents: readonly Extent[]): readonly number[] {
  return [
    (extents[0]?.left ?? 0) - look.headerReach,
    ...extents.slice(1).map((extent, index) => ((extents[index]?.right ?? 0) + extent.left) / 2),
    (extents.at(-1)?.right ?? 0) + look.headerReach,
  ];
}

function placeStage(
  { stage, header }: SizedBand["headers"][number],
  { top, bottom, headerHeight, extent, count }: BandPlace & { readonly extent: Extent; readonly bottom: number },
): PlacedStage {
  const box = { x: extent.left, y: top, width: extent.right - extent.left, height: headerHeight };
  return {
    subject: stage.group.subject,
    index: stage.index,
    count,
    shape: "chevron",
    header: box,
    area: { ...box, height: bottom - top },
    ...header.placeIn(box),
    name: stage.group.name,
  };
}
