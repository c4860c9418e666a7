import { movedBy } from "../fit-to-sheet.ts";
import { type BoxContent, emptyContent } from "./box-picture.ts";

/** Between two parts that nothing joins. */
const gap = 36;

/** How blocks stand: in rows of the width that gives the picture this shape (width / height), or in one row or column. */
export type Packing = { readonly shape: number } | { readonly stack: "below" | "beside" };

/** Blocks beside and below one another in their order. */
export function packBlocks(blocks: readonly BoxContent[], packing: Packing): BoxContent {
  if ("stack" in packing) return inRows(blocks, packing.stack === "below" ? 0 : Infinity);
  const widths = blocks.map((_, index) => rowWidth(blocks.slice(0, index + 1)));
  const choices = widths.map((width) => inRows(blocks, width));
  const [first = emptyContent, ...others] = choices;
  return others.reduce(
    (best, choice) => (distanceFrom(choice, packing.shape) < distanceFrom(best, packing.shape) - 0.5 ? choice : best),
    first,
  );
}

/** How large a picture is that should have a shape: the height of the least picture of that shape that holds it. */
export function distanceFrom({ width, height }: BoxContent, shape: number): number {
  return Math.max(width / shape, height);
}

function rowWidth(blocks: readonly BoxContent[]): number {
  return blocks.reduce((sum, { width }) => sum + width + gap, -gap);
}

function inRows(blocks: readonly BoxContent[], most: number): BoxContent {
  const placed: BoxContent[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (x > 0 && x + block.width > most + 0.01) {
      y += rowHeight + gap;
      [x, rowHeight] = [0, 0];
    }
    placed.push(movedBlock(block, x, y));
    width = Math.max(width, x + block.width);
    rowHeight = Math.max(rowHeight, block.height);
    x += block.width + gap;
  }
  return {
    boxes: placed.flatMap(({ boxes }) => boxes),
    connectors: placed.flatMap(({ connectors }) => connectors),
    captions: placed.flatMap(({ captions }) => captions),
    width,
    height: y + rowHeight,
  };
}

/** A block with everything in it moved. */
export function movedBlock(block: BoxContent, x: number, y: number): BoxContent {
  const { boxes, connectors, captions } = block;
  return { ...block, ...movedBy({ boxes, connectors, captions }, { x, y }) };
}
