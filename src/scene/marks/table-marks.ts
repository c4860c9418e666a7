import { type Rect, roundPx } from "../../base/geometry.ts";
import type { PlacedBox } from "../../layout/laid-out-diagram.ts";
import type { Mark } from "../scene.ts";
import { tonePaint } from "./tone-paint.ts";

/** How far the tile of a filled cell lies within it, in pixels. */
const tileInset = 3;
const tileRadius = 4;
/** Width of the coloured bar at the left of a tile. */
const barWidth = 4;

/** The head of a layer; in tone `quiet` that of a column, which joins its neighbours in one band. */
export function headBody({ box, tone, isGap }: Pick<PlacedBox, "box" | "tone" | "isGap">): readonly Mark[] {
  const isColumn = tone === "quiet";
  return [
    { type: "rect", box, radius: isColumn ? 0 : 3, fill: "tag-fill" },
    ...(isColumn ? [lineBelow(box)] : []),
    ...(isGap ? [gapMark(box)] : []),
  ];
}

/** The head of a row: a line below it, that goes on below its cells; a band where it heads several rows. */
export function rowBody({ box, tone }: Pick<PlacedBox, "box" | "tone">): readonly Mark[] {
  return tone === "quiet" ? [{ type: "rect", box, fill: "band-fill" }, lineBelow(box)] : [lineBelow(box)];
}

/** A cell: a tile where it is toned, dashed where something is missing. */
export function cellBody({
  box,
  tone,
  isGap,
  emphasis,
}: Pick<PlacedBox, "box" | "tone" | "isGap" | "emphasis">): readonly Mark[] {
  const tile = inset(box, tileInset);
  return [
    lineBelow(box),
    ...(tone === "plain" || isGap ? [] : tileMarks(tile, tone)),
    ...(isGap ? [gapMark(box)] : []),
    ...(emphasis === "strong"
      ? [{ type: "rect", box: tile, radius: tileRadius, stroke: { paint: "ink", width: 1.6 } } satisfies Mark]
      : []),
  ];
}

/** What lies under the text of a filled cell. */
export function tileMarks(tile: Rect, tone: PlacedBox["tone"]): readonly Mark[] {
  const ground: Mark = { type: "rect", box: tile, radius: tileRadius, fill: "tag-fill" };
  if (tone === "quiet") return [ground];
  const bar = { ...tile, width: Math.min(barWidth, tile.width) };
  return [ground, { type: "rect", box: bar, radius: 2, fill: tonePaint(tone) }];
}

/** Dashed, in the red of what is lost. */
export function gapMark(box: Rect): Mark {
  return {
    type: "rect",
    box: inset(box, tileInset),
    radius: tileRadius,
    stroke: { paint: "route-red", width: 1.2, dash: [4, 3] },
  };
}

function lineBelow({ x, y, width, height }: Rect): Mark {
  const [bottom, right] = [roundPx(y + height), roundPx(x + width)];
  return { type: "path", d: `M${x} ${bottom}L${right} ${bottom}`, stroke: { paint: "separator", width: 1 } };
}

function inset({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}
