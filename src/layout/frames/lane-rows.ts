import type { Point } from "../../base/geometry.ts";
import type { GraphLane, LaneItem } from "../../views/graph.ts";
import type { PlacedItem } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { type ItemPlace, pieceSize, spanSize, tileSize } from "./item-size.ts";
import { inRows, type Sized } from "./sized.ts";
import type { StageSpan } from "./stage-plan.ts";

/** Where a stage begins and ends across, in pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

export interface LaneContext {
  /** The stages at their narrowest. */
  readonly narrow: readonly Extent[];
  /** Subject of a stage of the path → its place in the path, over all bands. */
  readonly path: ReadonlyMap<string, number>;
  readonly look: Look;
}

/** What stands in one lane of one band: measured with the narrowest columns, placed in the real ones. */
export interface LaneContent {
  readonly height: number;
  /** `extents`: of the stages of the band. */
  placeAt(y: number, extents: readonly Extent[]): readonly PlacedItem[];
}

/** Items that span stages in rows packed by their left ends; below them, stage by stage, the others. */
export function laneContent(lane: GraphLane, stages: readonly StageSpan[], context: LaneContext): LaneContent {
  const { narrow, look } = context;
  const { itemGap } = look;
  const spans = packSpans(lane, stages, context);
  const cells = stages.map((stage, index) => {
    const width = widthOf(narrow[index]);
    const items = lane.kind === "activities" ? [] : lane.items.filter((item) => isOf(item, stage));
    return stageItems(
      items,
      { lane: lane.kind, stage: stage.index, look },
      { width, columns: stage.arrangement.columns },
    );
  });
  const cellsTop = spans.height > 0 && cells.some(({ height }) => height > 0) ? spans.height + itemGap : spans.height;
  const cellsHeight = Math.max(0, ...cells.map(({ height }) => height));
  return {
    height: cellsTop + cellsHeight,
    placeAt: (y, extents) => [
      ...spans.placeAt(y, extents),
      ...cells.flatMap((cell, index) => cell.placeAt({ x: extents[index]?.left ?? 0, y: y + cellsTop })),
    ],
  };
}

/** Items of one stage within `width`: tiles side by side as its columns allow, the rest in rows. */
export function stageItems(
  items: readonly LaneItem[],
  place: ItemPlace,
  { width, columns }: { readonly width: number; readonly columns: number },
): Sized<readonly PlacedItem[]> {
  const { itemGap } = place.look;
  if (place.lane !== "metrics") {
    return inRows(
      items.map((item) => pieceSize(item, place, width)),
      { width, gap: itemGap },
    );
  }
  const tileWidth = (width - (columns - 1) * 2 * itemGap) / columns;
  return inRows(
    items.map((item) => tileSize(item, place, tileWidth)),
    { width, gap: 2 * itemGap },
  );
}

function isOf(item: LaneItem, stage: StageSpan): boolean {
  return item.from === item.to && item.from === stage.group.subject;
}

function widthOf(extent: Extent | undefined): number {
  return extent ? extent.right - extent.left : 0;
}

interface PackedSpan {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly piece: ReturnType<typeof spanSize>;
}

/** The left-edge algorithm: by first stage, each item into the first row that is free there. */
function packSpans(lane: GraphLane, stages: readonly StageSpan[], context: LaneContext): LaneContent {
  const { narrow, path, look } = context;
  const rowEnds: number[] = [];
  const spans = lane.items
    .filter((item) => lane.kind === "activities" || item.from !== item.to)
    .map((item) => ({ item, ...within(item, stages, path) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)
    .map(({ item, from, to }): PackedSpan => {
      const free = rowEnds.findIndex((end) => end < from);
      const row = free < 0 ? rowEnds.length : free;
      rowEnds[row] = to;
      const width = (narrow[to]?.right ?? 0) - (narrow[from]?.left ?? 0);
      return {
        from,
        to,
        row,
        piece: spanSize(item, { lane: lane.kind, stage: stages[from]?.index ?? 0, look }, width),
      };
    });
  const tops: number[] = [];
  let height = 0;
  rowEnds.forEach((_, row) => {
    tops.push(height);
    height += Math.max(0, ...spans.filter((span) => span.row === row).map(({ piece }) => piece.height)) + look.itemGap;
  });
  return {
    height: Math.max(0, height - look.itemGap),
    placeAt: (y, extents) =>
      spans.map(({ from, to, row, piece }) => {
        const corner: Point = { x: extents[from]?.left ?? 0, y: y + (tops[row] ?? 0) };
        return piece.placeWide(corner, (extents[to]?.right ?? 0) - corner.x);
      }),
  };
}

/** The part of an item that lies in this band; `from` is greater than `to` where there is none. */
function within(
  item: LaneItem,
  stages: readonly StageSpan[],
  path: ReadonlyMap<string, number>,
): { readonly from: number; readonly to: number } {
  const start = stages[0]?.index ?? 0;
  const [first, last] = [path.get(item.from), path.get(item.to)];
  if (first === undefined || last === undefined) return { from: 1, to: 0 };
  return {
    from: Math.max(0, Math.min(first, last) - start),
    to: Math.min(stages.length - 1, Math.max(first, last) - start),
  };
}
