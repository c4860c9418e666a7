import type { LaneKind } from "../../model/model.ts";
import type { LaneItem } from "../../views/graph.ts";
import type { PlacedItem } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { partsBlock, placeBlock, type TextBlock, textBlock } from "../text-block.ts";
import type { Sized } from "./sized.ts";

export interface ItemPlace {
  readonly lane: LaneKind;
  /** Index of the stage it stands in, for tones. */
  readonly stage: number;
  readonly look: Look;
}

/** The shape that the items of each lane have; a metric is a tile where it has room, see `tileSize`. */
const pieceShapes = { activities: "pill", channels: "tag", nodes: "tag", classes: "chip", metrics: "tag" } as const;

const padX = { pill: 13, tag: 11, chip: 11 } as const;
const padY = 3.5;
/** A chip has its dot before the text: its middle, and what it takes. */
const dotX = 13;
const dotRoom = 10;

/** An activity, channel or class: a box as wide as its text, at most `maxWidth`; the text wraps in it. */
export function pieceSize(item: LaneItem, place: ItemPlace, maxWidth: number): Sized<PlacedItem> {
  return pieceOf(item, place, { maxWidth, isFull: false });
}

/** The same, as wide as `width` whatever its text: one that spans stages. */
export function spanSize(item: LaneItem, place: ItemPlace, width: number): Sized<PlacedItem> & SpanSize {
  return pieceOf(item, place, { maxWidth: width, isFull: true });
}

export interface SpanSize {
  /** Places it with another width than measured, such as after the columns have moved apart. */
  placeWide(corner: { readonly x: number; readonly y: number }, width: number): PlacedItem;
}

function pieceOf(
  item: LaneItem,
  place: ItemPlace,
  { maxWidth, isFull }: { readonly maxWidth: number; readonly isFull: boolean },
): Sized<PlacedItem> & SpanSize {
  const { itemStyle, smallStyle } = place.look;
  const shape = pieceShapes[place.lane];
  const textLeft = padX[shape] + (shape === "chip" ? dotRoom : 0);
  const inner = maxWidth - textLeft - padX[shape];
  const label = textBlock(item.value ? `${item.label} ${item.value}` : item.label, itemStyle, inner);
  const detail = item.detail ? partsBlock(item.detail, smallStyle, inner) : undefined;
  const textWidth = Math.max(label.width, detail?.width ?? 0);
  const width = isFull ? maxWidth : Math.max(56, textLeft + textWidth + padX[shape]);
  const height = label.height + (detail?.height ?? 0) + 2 * padY;
  const placeWide = ({ x, y }: { readonly x: number; readonly y: number }, wide: number): PlacedItem => ({
    subject: item.subject,
    lane: place.lane,
    shape,
    box: { x, y, width: wide, height },
    label: placeBlock(label, { x: x + textLeft, y: y + padY }),
    ...(detail && { detail: placeBlock(detail, { x: x + textLeft, y: y + padY + label.height }) }),
    ...(shape === "chip" && { dot: { x: x + dotX, y: y + padY + label.lineHeight / 2 } }),
    ...marked(item),
    stage: place.stage,
    name: item.name,
  });
  return { width, height, placeWide, placeAt: (corner) => placeWide(corner, width) };
}

/** A bar stands at the left of a tile; a full one is as high as figure and name. */
const bar = { width: 40, height: 42, least: 2, gap: 11 } as const;
/** Room behind a figure for the sign of its status. */
const signRoom = 18;

/** A metric: figure, name, small lines; at their left a bar where it has a share. */
export function tileSize(item: LaneItem, place: ItemPlace, width: number): Sized<PlacedItem> {
  const { figureStyle, smallBoldStyle, smallStyle } = place.look;
  const hasBar = item.share !== undefined;
  const left = hasBar ? bar.width + bar.gap : 0;
  const inner = width - left;
  const value = item.value ? textBlock(item.value, figureStyle, inner - signRoom) : undefined;
  const label = textBlock(item.label, value ? smallStyle : smallBoldStyle, inner);
  const detail = item.detail ? partsBlock(item.detail, smallStyle, inner) : undefined;
  const textHeight = heightOf(value) + label.height + heightOf(detail);
  const height = Math.max(hasBar ? bar.height : 0, textHeight) + 4;
  return {
    width,
    height,
    placeAt: ({ x, y }) => {
      const top = y + 2;
      const barHeight = Math.max(bar.least, Math.min(1, Math.max(0, item.share ?? 0)) * bar.height);
      return {
        subject: item.subject,
        lane: place.lane,
        shape: "tile",
        box: { x, y, width, height },
        ...(value && { value: placeBlock(value, { x: x + left, y: top }) }),
        label: placeBlock(label, { x: x + left, y: top + heightOf(value) }),
        ...(detail && { detail: placeBlock(detail, { x: x + left, y: top + heightOf(value) + label.height }) }),
        ...(hasBar && { bar: { x, y: top + bar.height - barHeight, width: bar.width, height: barHeight } }),
        ...marked(item),
        stage: place.stage,
        name: item.name,
      };
    },
  };
}

function heightOf(block: TextBlock | undefined): number {
  return block?.height ?? 0;
}

/** What is passed on as it is. */
function marked({ status, tone, emphasis, link }: LaneItem): Pick<PlacedItem, "status" | "tone" | "emphasis" | "link"> {
  return {
    ...(status && { status }),
    ...(tone !== undefined && { tone }),
    ...(emphasis && { emphasis }),
    ...(link !== undefined && { link }),
  };
}
