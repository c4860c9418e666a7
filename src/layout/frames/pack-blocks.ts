import type { Point } from "../../base/geometry.ts";
import { movedBy } from "../fit-to-sheet.ts";
import { type BoxContent, emptyContent } from "./box-picture.ts";

/** Between two parts that nothing joins. */
const gap = 36;

/** How blocks stand: in the rows or columns that give the picture this shape (width / height), or in one of them. */
export type Packing = { readonly shape: number } | { readonly stack: "below" | "beside" };

/** Blocks beside and below one another in their order: read row by row, or column by column. */
export function packBlocks(blocks: readonly BoxContent[], packing: Packing): BoxContent {
  if ("stack" in packing)
    return placed(blocks, inLines(blocks, Infinity, packing.stack === "beside" ? "rows" : "columns"));
  const choices = blocks.flatMap((_, index) =>
    (["columns", "rows"] as const).map((lines) => inLines(blocks, lengthOf(blocks.slice(0, index + 1), lines), lines)),
  );
  const [first, ...others] = choices;
  if (!first) return emptyContent;
  const best = others.reduce(
    (least, choice) =>
      distanceFrom(choice, packing.shape) < distanceFrom(least, packing.shape) - 0.5 ? choice : least,
    first,
  );
  return placed(blocks, best);
}

/** How large a picture is that should have a shape: the height of the least picture of that shape that holds it. */
export function distanceFrom({ width, height }: Pick<BoxContent, "width" | "height">, shape: number): number {
  return Math.max(width / shape, height);
}

type Lines = "rows" | "columns";

/** Where blocks stand, and what they take together. */
interface Places {
  readonly width: number;
  readonly height: number;
  readonly corners: readonly Point[];
}

function lengthOf(blocks: readonly BoxContent[], lines: Lines): number {
  return blocks.reduce((sum, { width, height }) => sum + (lines === "rows" ? width : height) + gap, -gap);
}

/** Lines at most so long: a block that does not fit begins the next one. */
function inLines(blocks: readonly BoxContent[], most: number, lines: Lines): Places {
  const isRows = lines === "rows";
  const corners: Point[] = [];
  // Along and across the lines.
  let [along, across, thickness, longest] = [0, 0, 0, 0];
  for (const { width, height } of blocks) {
    const [length, depth] = isRows ? [width, height] : [height, width];
    if (along > 0 && along + length > most + 0.01) {
      across += thickness + gap;
      [along, thickness] = [0, 0];
    }
    corners.push(isRows ? { x: along, y: across } : { x: across, y: along });
    thickness = Math.max(thickness, depth);
    longest = Math.max(longest, along + length);
    along += length + gap;
  }
  const deepest = across + thickness;
  return { corners, ...(isRows ? { width: longest, height: deepest } : { width: deepest, height: longest }) };
}

function placed(blocks: readonly BoxContent[], { corners, width, height }: Places): BoxContent {
  const moved = blocks.map((block, index) => movedBlock(block, corners[index]?.x ?? 0, corners[index]?.y ?? 0));
  return {
    boxes: moved.flatMap(({ boxes }) => boxes),
    connectors: moved.flatMap(({ connectors }) => connectors),
    captions: moved.flatMap(({ captions }) => captions),
    width,
    height,
  };
}

/** A block with everything in it moved. */
export function movedBlock(block: BoxContent, x: number, y: number): BoxContent {
  const { boxes, connectors, captions } = block;
  return { ...block, ...movedBy({ boxes, connectors, captions }, { x, y }) };
}
