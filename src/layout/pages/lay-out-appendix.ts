import type { Appendix } from "../../base/appendix.ts";
import { speechIn } from "../../messages/speak.ts";
import { lookOf } from "../look-of.ts";
import { rounded } from "../rounded.ts";
import { appendixBlocks } from "./appendix-blocks.ts";
import { balancedHeight, flowBlocks } from "./flow-blocks.ts";
import type { LaidOutPage, PlacedBlock } from "./laid-out-page.ts";
import { blockOptions, laidOutPage, type PageOptions } from "./lay-out-pages.ts";
import { pageFrame } from "./page-frame.ts";

/** Columns are about so wide, and so far apart, in pixels. */
const usualColumn = 300;
const columnGap = 32;

/** White above and below what is appended, in pixels. */
const edgeAbove = 30;

/** Nothing below a picture is too high for its column, in pixels. */
const endless = 1e9;

/** An appendix as pages with as many columns as the sheet is wide. */
export function layOutAppendixPages(appendix: Appendix, options: PageOptions): readonly LaidOutPage[] {
  const { innerWidth } = pageFrame(options.page);
  const frame = pageFrame(options.page, columnsIn(innerWidth));
  const pages = flowBlocks(appendixBlocks(appendix, blockOptions(frame, options)), frame);
  return pages.map((blocks) => laidOutPage(blocks, { frame, locale: options.locale, title: appendix.title }));
}

/** What stands below a picture. */
export interface AppendedBlocks {
  /** Of all of it, its white edges included, in pixels. */
  readonly height: number;
  /** Their origin is the upper left corner of what is appended. */
  readonly blocks: readonly PlacedBlock[];
}

/** An appendix below a picture of this width, in columns of nearly the same length; `edge` is left white at both sides. */
export function layOutAppendixBelow(
  appendix: Appendix,
  { width, edge, locale, look }: { readonly width: number; readonly edge: number } & Omit<PageOptions, "page">,
): AppendedBlocks {
  const innerWidth = Math.max(usualColumn / 2, width - 2 * edge);
  const columns = columnsIn(innerWidth);
  const columnWidth = (innerWidth - (columns - 1) * columnGap) / columns;
  const options = { width: columnWidth, height: endless, look: lookOf(look), speech: speechIn(locale) };
  const blocks = appendixBlocks(appendix, options);
  const open = { left: edge, top: edgeAbove, columns, columnWidth, columnGap };
  const innerHeight = balancedHeight(blocks, open);
  const [placed = []] = flowBlocks(blocks, { ...open, innerHeight });
  return rounded({ height: innerHeight + 2 * edgeAbove, blocks: placed });
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + columnGap) / (usualColumn + columnGap)));
}
