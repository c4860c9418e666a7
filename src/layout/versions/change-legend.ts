import type { Rect } from "../../base/geometry.ts";
import { inRows, type Sized } from "../frames/sized.ts";
import { lookOf } from "../look-of.ts";
import type { PlacedText } from "../laid-out-graph.ts";
import { rounded } from "../rounded.ts";
import { placeBlock, textBlock, type TextStyle } from "../text-block.ts";
import { plateHeight } from "./change-plate.ts";

/** An entry of the legend of changes: with a sign or in words only. */
export interface ChangeLegendEntry<Sign> {
  readonly sign?: Sign;
  readonly text: string;
}

export interface PlacedChangeLegend<Sign> {
  /** Of all of it, white included. */
  readonly height: number;
  readonly entries: readonly { readonly sign?: Sign; readonly box: Rect; readonly label: PlacedText }[];
}

/** Width of what shows a sign: a small card with the sign in it. */
const swatch = { width: 34, gap: 7 } as const;
const entryGap = 20;
const rowGap = 7;
const edge = { above: 10, below: 20 } as const;

/** The legend of changes below a picture, in rows from `left` on; its origin is the left upper corner of what is appended. */
export function layOutChangeLegend<Sign>(
  entries: readonly ChangeLegendEntry<Sign>[],
  { width, left, look }: { readonly width: number; readonly left: number; readonly look?: number },
): PlacedChangeLegend<Sign> {
  const { smallStyle } = lookOf(look);
  const inner = Math.max(200, width - 2 * left);
  const rows = inRows(
    entries.map((entry) => sizedEntry(entry, smallStyle, inner)),
    { width: inner, gap: rowGap },
  );
  return rounded({ height: rows.height + edge.above + edge.below, entries: rows.placeAt({ x: left, y: edge.above }) });
}

function sizedEntry<Sign>(
  { sign, text }: ChangeLegendEntry<Sign>,
  style: TextStyle,
  maxWidth: number,
): Sized<PlacedChangeLegend<Sign>["entries"][number]> {
  const room = sign === undefined ? 0 : swatch.width + swatch.gap;
  const label = textBlock(text, style, maxWidth - room - entryGap);
  const height = Math.max(plateHeight + 3, label.height);
  return {
    width: room + label.width + entryGap - rowGap,
    height,
    placeAt: ({ x, y }) => ({
      ...(sign !== undefined && { sign }),
      box: { x, y: y + (height - plateHeight) / 2, width: swatch.width, height: plateHeight },
      label: placeBlock(label, { x: x + room, y: y + (height - label.height) / 2 }),
    }),
  };
}
