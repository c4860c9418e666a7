import type { Point } from "../../base/geometry.ts";
import type { Graph, GraphLane } from "../../views/graph.ts";
import type { PlacedItem, PlacedLane, PlacedStage } from "../laid-out-graph.ts";
import type { PlacedBand } from "../routing/cell-plan.ts";
import type { Look } from "../look.ts";
import { canvasPad } from "../sheets.ts";
import { placeBlock, type TextBlock, textBlock } from "../text-block.ts";
import { type Extent, type LaneContent, laneContent } from "./lane-rows.ts";
import type { StageHeader } from "./stage-header.ts";
import type { BandPlan, StageSpan } from "./stage-plan.ts";

/*
 * One row of stages of a lifecycle map: its lanes, measured with the columns at their narrowest, and placed where the
 * router puts the columns.
 */

/** A lane of one band. The lane of cards has no content: the router adds what it takes to its padding. */
export interface SizedLane {
  readonly lane: GraphLane;
  readonly label: TextBlock;
  readonly content?: LaneContent;
  /** With its padding. */
  readonly height: number;
}

export interface SizedBand {
  readonly band: BandPlan;
  readonly before: readonly SizedLane[];
  readonly cards?: SizedLane;
  readonly after: readonly SizedLane[];
}

/** What makes the columns of a map as narrow as they get. */
export interface ColumnWidths {
  /** Pixels. */
  readonly cardWidth: number;
  readonly look: Look;
}

export interface BandOptions extends ColumnWidths {
  /** Subject of a stage → its place in the path. */
  readonly path: ReadonlyMap<string, number>;
}

/** Measures the lanes of a band; those that are empty in it are left out. */
export function sizeBand(graph: Graph, band: BandPlan, { cardWidth, path, look }: BandOptions): SizedBand {
  const narrow = band.stages.map((stage) => narrowExtent(band, stage, { cardWidth, look }));
  const lanes = graph.lanes.flatMap((lane): SizedLane | readonly SizedLane[] => {
    const label = textBlock(lane.label, look.laneStyle, look.laneNameWidth - look.textInset);
    if (lane.kind === "nodes") return { lane, label, height: 2 * cardsPad(band, label, look) };
    const content = laneContent(lane, band.stages, { narrow, path, look });
    if (content.height === 0) return [];
    return { lane, label, content, height: Math.max(content.height, label.height) + 2 * look.lanePad };
  });
  const split = lanes.findIndex(({ content }) => content === undefined);
  const cards = lanes[split];
  return {
    band,
    before: split < 0 ? lanes : lanes.slice(0, split),
    ...(cards && { cards }),
    after: split < 0 ? [] : lanes.slice(split + 1),
  };
}

/** Where a stage lies then. */
export function narrowExtent(band: BandPlan, stage: StageSpan, widths: ColumnWidths): Extent {
  const right = columnLeft(band, stage.last, widths) + widths.cardWidth;
  return { left: columnLeft(band, stage.first, widths), right };
}

/** Space above and below the cards: more where the name of their lane is higher than they are. */
function cardsPad(band: BandPlan, label: TextBlock, look: Look): number {
  const hasCards = [...band.stages, ...band.offPath].some(({ nodes }) => nodes.length > 0);
  return Math.max(look.cardsPad, (label.height + 2 * look.lanePad - (hasCards ? look.leastCard : 0)) / 2);
}

/** Where a column begins when no line widens a gutter, from the first column; pixels. */
export function columnLeft(band: BandPlan, column: number, { cardWidth, look }: ColumnWidths): number {
  const { gutter } = look.map;
  let x = 0;
  for (let index = 0; index < column; index++) {
    x += cardWidth + (band.columns[index] === band.columns[index + 1] ? gutter.inner : gutter.stage);
  }
  return x;
}

export interface BandParts {
  readonly stages: readonly PlacedStage[];
  readonly lanes: readonly PlacedLane[];
  readonly items: readonly PlacedItem[];
  readonly separators: readonly (readonly [Point, Point])[];
}

export interface BandPlace {
  /** Of the stages of the band. */
  readonly headers: readonly StageHeader[];
  readonly placed: PlacedBand;
  readonly top: number;
  readonly headerHeight: number;
  readonly width: number;
  /** How many stages the path has. */
  readonly count: number;
  /** How far the outer headers reach over their columns. */
  readonly reach: number;
  readonly look: Look;
}

/** Places headers, lanes and what stands in them. */
export function placeBand(sized: SizedBand | undefined, place: BandPlace): BandParts {
  const { placed, top, headerHeight, width, look } = place;
  if (!sized) return { stages: [], lanes: [], items: [], separators: [] };
  const extents = sized.band.stages.map((stage) => realExtent(placed, stage));
  const lanes: PlacedLane[] = [];
  const items: PlacedItem[] = [];
  let y = top + headerHeight + look.headerGap;
  const add = ({ lane, label, content }: SizedLane, height: number): void => {
    const band = { x: canvasPad, y, width: width - 2 * canvasPad, height };
    const labelY = y + (height - label.height) / 2;
    lanes.push({ kind: lane.kind, band, label: placeBlock(label, { x: canvasPad + look.textInset, y: labelY }) });
    if (content) items.push(...content.placeAt(y + (height - content.height) / 2, extents));
    y += height + look.laneGap;
  };
  for (const lane of sized.before) add(lane, lane.height);
  if (sized.cards) add(sized.cards, placed.cardsBottom - placed.cardsTop + sized.cards.height);
  for (const lane of sized.after) add(lane, lane.height);
  const bottom = y - look.laneGap;
  const borders = bordersOf(extents, place.reach);
  const stages = place.headers.map((entry, index) =>
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
function bordersOf(extents: readonly Extent[], reach: number): readonly number[] {
  return [
    (extents[0]?.left ?? 0) - reach,
    ...extents.slice(1).map((extent, index) => ((extents[index]?.right ?? 0) + extent.left) / 2),
    (extents.at(-1)?.right ?? 0) + reach,
  ];
}

function placeStage(
  { stage, header }: StageHeader,
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
