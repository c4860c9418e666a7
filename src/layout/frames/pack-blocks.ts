import type { Point } from "../../base/geometry.ts";
import { movedBy } from "../fit-to-sheet.ts";
import type { BoxContent } from "./box-picture.ts";

/** Between two parts that nothing joins. */
const gap = 36;

/** How blocks stand: in the rows or columns that give the picture this shape (width / height), or in one of them. */
export type Packing = { readonly shape: number } | { readonly stack: "below" | "beside" };

/** Where blocks stand, and what they take together. */
export interface PackedPlaces extends Size {
  readonly corners: readonly Point[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Blocks beside and below one another in their order: read row by row, or column by column. */
export function packBlocks(blocks: readonly BoxContent[], packing: Packing): BoxContent {
  return placed(blocks, packSizes(blocks, packing));
}

/** The same for sizes alone. */
export function packSizes(sizes: readonly Size[], packing: Packing): PackedPlaces {
  if ("stack" in packing) return inLines(sizes, Infinity, packing.stack === "beside" ? "rows" : "columns");
  const choices = sizes.flatMap((_, index) =>
    (["columns", "rows"] as const).map((lines) => inLines(sizes, lengthOf(sizes.slice(0, index + 1), lines), lines)),
  );
  const [first = { width: 0, height: 0, corners: [] }, ...others] = choices;
  return others.reduce(
    (least, choice) =>
      distanceFrom(choice, packing.shape) < distanceFrom(least, packing.shape) - 0.5 ? choice : least,
    first,
  );
}

/** How large a picture is that should have a shape: the height of the least picture of that shape that holds it. */
export function distanceFrom({ width, height }: Size, shape: number): number {
  return Math.max(width / shape, height);
}

type Lines = "rows" | "columns";

function lengthOf(blocks: readonly Size[], lines: Lines): number {
  return blocks.reduce((sum, { width, height }) => sum + (lines === "rows" ? width : height) + gap, -gap);
}

/** Lines at most so long: a block that does not fit begins the next one. */
function inLines(blocks: readonly Size[], most: number, lines: Lines): PackedPlaces {
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

function placed(blocks: readonly BoxContent[], { corners, width, height }: PackedPlaces): BoxContent {
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
