import type { Rect } from "../../base/geometry.ts";
import type { LaneKind } from "../../model/model.ts";
import type { LaneItem } from "../../views/graph.ts";
import type { PlacedItem, PlacedStage } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import type { RoutedPlan } from "../routing/cell-plan.ts";
import { pieceSize } from "./item-size.ts";
import { stageItems } from "./lane-rows.ts";
import { type HeaderShape, headerSizes, type StageHeader } from "./stage-header.ts";
import { inRows, type Sized } from "./sized.ts";
import type { BandPlan, StageSpan } from "./stage-plan.ts";

export interface OffPathStyle {
  readonly shape: HeaderShape & ("plain" | "frame");
  readonly cardWidth: number;
  /** Space between the border of a stage and its cards; 0 where it has no box around it. */
  readonly pad: number;
  /** Width of a header that stands at the left of its cards, in a flow that runs down; absent: it stands above them. */
  readonly sideWidth?: number;
  readonly look: Look;
}

export interface OffPathPlan {
  readonly headers: readonly StageHeader[];
  /** What to reserve around a group, in pixels. */
  readonly room: { readonly above: number; readonly below: number };
  place(routed: RoutedPlan): { readonly stages: readonly PlacedStage[]; readonly items: readonly PlacedItem[] };
}

interface SizedGroup extends StageHeader {
  readonly chips: Sized<readonly PlacedItem[]>;
}

const headerGap = 6;

/**
 * The stages beside the path: a small header above their cards, what the lanes hold for them below. Where stages of
 * different length stand side by side, it comes between header and cards: else the rows would gape for the shorter ones.
 */
export function offPathPlan(bands: readonly BandPlan[], style: OffPathStyle): OffPathPlan {
  const { itemGap } = style.look;
  const count = bands.reduce((sum, band) => sum + band.stages.length, 0);
  const groups = sizedGroups(
    bands.flatMap((band) => band.offPath),
    style,
  );
  const isChipsAbove = bands.some(({ offPath }) => new Set(offPath.map(rowCount)).size > 1);
  const depth = ({ chips }: SizedGroup): number => (style.sideWidth === undefined ? chips.height : chips.width);
  const chipsRoom = (group: SizedGroup): number => (depth(group) > 0 ? itemGap + depth(group) : 0);
  const headerRoom = ({ header }: SizedGroup): number => (style.sideWidth ?? header.height) + headerGap + style.pad;
  const above = Math.max(0, ...groups.map((group) => headerRoom(group) + (isChipsAbove ? chipsRoom(group) : 0)));
  const chipsBelow = isChipsAbove ? 0 : Math.max(0, ...groups.map(chipsRoom));
  // Without chips the border of a box lies in the passage below its cards.
  const below = chipsBelow > 0 ? chipsBelow + style.pad : 0;
  return {
    headers: groups,
    room: { above, below },
    place: (routed) => {
      const placed = groups.map((group) => placeGroup(group, routed, { style, count, isChipsAbove }));
      return { stages: placed.map(({ stage }) => stage), items: placed.flatMap(({ items }) => items) };
    },
  };
}

/** A stage without nodes takes one row too. */
function rowCount({ nodes, arrangement }: StageSpan): number {
  return nodes.length === 0 ? 1 : arrangement.rows;
}

function sizedGroups(stages: readonly StageSpan[], style: OffPathStyle): readonly SizedGroup[] {
  const width = style.sideWidth ?? style.cardWidth + 2 * style.pad;
  const headers = headerSizes(
    stages.map((stage) => ({ stage, width })),
    style,
  );
  return headers.map(({ stage, header }) => ({ stage, header, chips: chipStack(stage, style) }));
}

/** What the lanes hold for a stage: chips of all kinds in rows, metrics below. */
function chipStack(stage: StageSpan, { cardWidth: width, look }: OffPathStyle): Sized<readonly PlacedItem[]> {
  const { itemGap } = look;
  const place = { stage: stage.index, look };
  const isMetric = (item: LaneItem): boolean => laneOf(item) === "metrics";
  const pieces = stage.group.chips
    .filter((item) => !isMetric(item))
    .map((item) => pieceSize(item, { ...place, lane: laneOf(item) }, width));
  const chips = inRows(pieces, { width, gap: itemGap });
  const metrics = stage.group.chips.filter(isMetric);
  const tiles = stageItems(metrics, { ...place, lane: "metrics" }, { width, columns: 1 });
  const tilesTop = chips.height > 0 && tiles.height > 0 ? chips.height + itemGap : chips.height;
  return {
    width,
    height: tilesTop + tiles.height,
    placeAt: ({ x, y }) => [...chips.placeAt({ x, y }), ...tiles.placeAt({ x, y: y + tilesTop })],
  };
}

/** Off the path there are no lanes; what an item is shows in its subject. */
function laneOf({ subject }: LaneItem): LaneKind {
  if (subject.startsWith("activity:")) return "activities";
  if (subject.startsWith("channel:")) return "channels";
  return subject.startsWith("metric:") ? "metrics" : "classes";
}

interface GroupPlace {
  readonly style: OffPathStyle;
  readonly count: number;
  readonly isChipsAbove: boolean;
}

function placeGroup(
  { stage, header, chips }: SizedGroup,
  routed: RoutedPlan,
  { style, count, isChipsAbove }: GroupPlace,
): { stage: PlacedStage; items: readonly PlacedItem[] } {
  const { pad, sideWidth } = style;
  const { itemGap } = style.look;
  const isColumn = sideWidth === undefined;
  const cards = cardsBox(stage, routed, isColumn);
  const room = chips.height === 0 ? 0 : itemGap + (isColumn ? chips.height : chips.width);
  const [before, after] = isChipsAbove ? [room, 0] : [0, room];
  const headerBox: Rect = isColumn
    ? {
        x: cards.x - pad,
        y: cards.y - before - headerGap - pad - header.height,
        width: cards.width + 2 * pad,
        height: header.height,
      }
    : {
        x: cards.x - before - headerGap - pad - sideWidth,
        y: cards.y - pad,
        width: sideWidth,
        height: cards.height + 2 * pad,
      };
  // Header and chips keep to the first column, so that lines may pass between cards that stand side by side.
  const last = isColumn ? routed.bands[stage.band]?.columns[stage.last] : undefined;
  const cardsRight = last ? last.x + last.width : cards.x + cards.width;
  const right = cardsRight + pad + (isColumn ? 0 : after);
  const bottom = cards.y + cards.height + pad + (isColumn ? after : 0);
  const corner = isColumn
    ? { x: cards.x, y: isChipsAbove ? cards.y - room : cards.y + cards.height + itemGap }
    : { x: isChipsAbove ? cards.x - room : cards.x + cards.width + itemGap, y: cards.y };
  return {
    stage: {
      subject: stage.group.subject,
      index: stage.index,
      count,
      shape: style.shape,
      header: headerBox,
      area: { x: headerBox.x, y: headerBox.y, width: right - headerBox.x, height: bottom - headerBox.y },
      ...header.placeIn(headerBox),
      name: stage.group.name,
    },
    items: chips.placeAt(corner),
  };
}

/** The box around the cards of a stage: as wide as its column, or, in a flow that runs down, as high. */
function cardsBox(stage: StageSpan, routed: RoutedPlan, isColumn: boolean): Rect {
  const boxes = [...stage.nodes, stage.group].flatMap(({ subject }) => routed.cards.get(subject) ?? []);
  const column = routed.bands[stage.band]?.columns[stage.first] ?? { x: 0, width: 0 };
  if (isColumn) {
    const top = Math.min(...boxes.map(({ y }) => y));
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
    return { x: column.x, y: top, width: column.width, height };
  }
  const left = Math.min(...boxes.map(({ x }) => x));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  return { x: left, y: column.x, width, height: column.width };
}
