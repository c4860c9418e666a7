import type { BoxContent } from "./box-picture.ts";
import { movedBy } from "../fit-to-sheet.ts";

/** Between two parts that nothing joins. */
const gap = 36;

/** Puts blocks beside and below one another in their order, in the shape that comes nearest to `shape` (width / height). */
export function packBlocks(blocks: readonly BoxContent[], shape: number): BoxContent {
  const [first] = blocks;
  if (first && blocks.length === 1) return first;
  const widths = [...new Set(blocks.map((_, index) => rowWidth(blocks.slice(0, index + 1))))];
  const choices = widths.map((width) => inShelves(blocks, width));
  const distance = ({ width, height }: BoxContent): number => Math.max(width / shape, height);
  return choices.reduce((best, choice) => (distance(choice) < distance(best) - 0.5 ? choice : best), emptyOr(choices));
}

function emptyOr([first]: readonly BoxContent[]): BoxContent {
  return first ?? { boxes: [], connectors: [], captions: [], width: 0, height: 0 };
}

function rowWidth(blocks: readonly BoxContent[]): number {
  return blocks.reduce((sum, { width }) => sum + width + gap, -gap);
}

function inShelves(blocks: readonly BoxContent[], most: number): BoxContent {
  const placed: BoxContent[] = [];
  let [x, y, height, width] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (x > 0 && x + block.width > most + 0.01) {
      y += height + gap;
      [x, height] = [0, 0];
    }
    placed.push(movedBlock(block, x, y));
    width = Math.max(width, x + block.width);
    height = Math.max(height, block.height);
    x += block.width + gap;
  }
  return {
    boxes: placed.flatMap(({ boxes }) => boxes),
    connectors: placed.flatMap(({ connectors }) => connectors),
    captions: placed.flatMap(({ captions }) => captions),
    width,
    height: y + height,
  };
}

/** A block with everything in it moved. */
export function movedBlock(block: BoxContent, x: number, y: number): BoxContent {
  const { boxes, connectors, captions } = block;
  return { ...block, ...movedBy({ boxes, connectors, captions }, { x, y }) };
}
