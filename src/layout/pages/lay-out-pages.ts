import { pageNumber } from "../../messages/page-words.ts";
import { speechIn } from "../../messages/speak.ts";
import type { PageName } from "../../model/model.ts";
import type { Table } from "../../views/table.ts";
import { lookOf } from "../look-of.ts";
import { rounded } from "../rounded.ts";
import { placeBlock, textBlock } from "../text-block.ts";
import { bare, type BlockOptions } from "./document-blocks.ts";
import { flowBlocks } from "./flow-blocks.ts";
import type { LaidOutPage, PlacedBlock } from "./laid-out-page.ts";
import { type PageFrame, pageFrame } from "./page-frame.ts";
import { tableBlocks } from "./table-blocks.ts";

export interface PageOptions {
  readonly locale: string;
  /** `auto`: A4 upright. */
  readonly page: PageName;
  /** Absent: the default one. */
  readonly look?: number;
}

/** A table as pages: no row is cut, the names of the columns stand on each page. At least one page; no page numbers yet. */
export function layOutTablePages(table: Table, options: PageOptions): readonly LaidOutPage[] {
  const frame = pageFrame(options.page);
  const pages = flowBlocks(tableBlocks(table, blockOptions(frame, options)), frame);
  return pages.map((blocks) => laidOutPage(blocks, { frame, locale: options.locale, title: table.title }));
}

export function blockOptions(frame: PageFrame, { locale, look }: PageOptions): BlockOptions {
  return { width: frame.columnWidth, height: frame.innerHeight, look: lookOf(look), speech: speechIn(locale) };
}

export function laidOutPage(
  blocks: readonly PlacedBlock[],
  { frame, locale, title }: { readonly frame: PageFrame; readonly locale: string; readonly title: string },
): LaidOutPage {
  const { width, height, sheet } = frame;
  return rounded({
    type: "laid-out-page",
    ...{ locale, title, width, height, blocks },
    sheet: { name: sheet.name, width: sheet.width, height: sheet.height },
  });
}

const usualFoot = 40;

/** A page with its foot: the title at the left, `2 / 7` at the right. */
export function numberedPage(
  page: LaidOutPage,
  { number, count, look }: { readonly number: number; readonly count: number; readonly look?: number },
): LaidOutPage {
  const { left, innerWidth } = pageFrame(page.sheet.name);
  const style = lookOf(look).smallStyle;
  const y = page.height - (page.footAbove ?? usualFoot) - style.size;
  const [title] = textBlock(page.title, style, innerWidth * 0.8).lines;
  const text = textBlock(pageNumber(number, count), style, innerWidth);
  const foot: PlacedBlock = {
    ...bare("folio"),
    texts: [
      { ink: "soft", text: placeBlock({ ...text, lines: title ? [title] : [] }, { x: left, y }) },
      { ink: "soft", text: placeBlock(text, { x: left + innerWidth, y, anchor: "end" }) },
    ],
  };
  return rounded({ ...page, blocks: [...page.blocks, foot] });
}
