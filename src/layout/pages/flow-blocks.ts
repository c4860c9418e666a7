import type { Point } from "../../base/geometry.ts";
import type { PlacedBlock } from "./laid-out-page.ts";

/** Something that no page break cuts: measured, not yet placed. Pixels. */
export interface PageBlock {
  readonly height: number;
  /** White above it, dropped at the top of a column. */
  readonly gap: number;
  /** Never the last of a column: a heading, the names of columns. */
  readonly keepsWithNext?: boolean;
  /** What stands above it again where it is the first of a column: the names of the columns of a table. */
  readonly repeated?: readonly PageBlock[];
  /** `at`: its upper left corner. */
  place(at: Point): PlacedBlock;
}

/** Columns that are filled from the left, page after page. */
export interface ColumnFrame {
  readonly left: number;
  readonly top: number;
  readonly innerHeight: number;
  readonly columns: number;
  readonly columnWidth: number;
  readonly columnGap: number;
}

/**
 * Blocks one below the other, in columns and pages, in their order; a block that does not fit goes to the next column
 * with all that has to stay with it, unless that is more than a column holds. A block that is higher than a column would
 * stand out of it: cut it before.
 */
export function flowBlocks(blocks: readonly PageBlock[], frame: ColumnFrame): readonly (readonly PlacedBlock[])[] {
  const pages: PlacedBlock[][] = [[]];
  let column = 0;
  let used = 0;
  const put = (block: PageBlock): void => {
    const gap = used === 0 ? 0 : block.gap;
    const x = frame.left + column * (frame.columnWidth + frame.columnGap);
    pages.at(-1)?.push(block.place({ x, y: frame.top + used + gap }));
    used += gap + block.height;
  };
  const turn = (next: PageBlock): void => {
    column = (column + 1) % frame.columns;
    if (column === 0) pages.push([]);
    used = 0;
    for (const block of next.repeated ?? []) put(block);
  };
  const fits = (chain: readonly PageBlock[]): boolean =>
    used + heightOf(chain) + (used === 0 ? 0 : (chain[0]?.gap ?? 0)) <= frame.innerHeight + 0.01;
  for (const [start, end] of chainsOf(blocks)) {
    const chain = blocks.slice(start, end);
    const [first] = chain;
    const isWhole = heightOf(chain) <= frame.innerHeight;
    if (isWhole && first && used > 0 && !fits(chain)) turn(first);
    for (const block of chain) {
      if (!isWhole && used > 0 && !fits([block])) turn(block);
      put(block);
    }
  }
  return pages;
}

/** Stretches of blocks that stay together, as indexes from and to. */
function chainsOf(blocks: readonly PageBlock[]): readonly (readonly [number, number])[] {
  const chains: [number, number][] = [];
  let start = 0;
  blocks.forEach((block, index) => {
    if (block.keepsWithNext === true && index < blocks.length - 1) return;
    chains.push([start, index + 1]);
    start = index + 1;
  });
  return chains;
}

/** Height of blocks that stand below one another at the top of a column. */
export function heightOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { height, gap }, index) => sum + height + (index === 0 ? 0 : gap), 0);
}

/** Height of the lowest columns in which all blocks find room on one page, and what has to stay together does. */
export function balancedHeight(blocks: readonly PageBlock[], frame: Omit<ColumnFrame, "innerHeight">): number {
  const chains = chainsOf(blocks).map(([start, end]) => heightOf(blocks.slice(start, end)));
  let low = Math.max(0, ...chains);
  let high = blocks.reduce((sum, { height, gap }) => sum + height + gap, 0);
  if (fitsOnePage(blocks, { ...frame, innerHeight: low })) return low;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fitsOnePage(blocks, { ...frame, innerHeight: middle })) high = middle;
    else low = middle;
  }
  return high;
}

function fitsOnePage(blocks: readonly PageBlock[], frame: ColumnFrame): boolean {
  return flowBlocks(blocks, frame).length === 1;
}
