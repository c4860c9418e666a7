import type { Rect } from "../../base/geometry.ts";
import type { PlacedText } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { canvasPad } from "../sheets.ts";
import { partsBlock, placeBlock, type TextBlock, textBlock, type TextStyle } from "../text-block.ts";
import { inRows, type Sized } from "./sized.ts";

/** What is said below a picture; `M` is what its legend shows. */
export interface FootWords<M> {
  readonly legendTitle: string;
  readonly legend: readonly { readonly mark: M; readonly label: string }[];
  readonly footer?: string;
  readonly remarks: readonly string[];
}

export interface PlacedEntry<M> {
  readonly mark: M;
  /** Where the mark is drawn. */
  readonly box: Rect;
  readonly label: PlacedText;
}

export interface Foot<M> {
  readonly legendTitle?: PlacedText;
  readonly legend: readonly PlacedEntry<M>[];
  readonly footer?: PlacedText;
  readonly remarks: readonly PlacedText[];
  readonly bottom: number;
}

const entryGap = 18;
const rowGap = 8;
const markGap = 7;

/** Size of each kind of mark in pixels. */
export const markSizes = {
  card: { width: 24, height: 16 },
  flow: { width: 30, height: 18 },
  transition: { width: 36, height: 14 },
  status: { width: 28, height: 16 },
} as const;

export interface FootPlace {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly y: number;
  readonly look: Look;
}

/** What stands below a picture: the legend in rows, the footer at the right, remarks. */
export function placeFoot<M>(
  words: FootWords<M>,
  { width, y, sizeOf, look }: FootPlace & { sizeOf(mark: M): MarkSize },
): Foot<M> {
  const { smallStyle, textInset } = look;
  const left = canvasPad + textInset;
  const inner = width - 2 * left;
  const title = words.legend.length > 0 ? textBlock(words.legendTitle, smallStyle, inner) : undefined;
  const titleRoom = title ? title.width + entryGap : 0;
  const legend = inRows(
    words.legend.map((entry) =>
      legendEntry(entry, sizeOf(entry.mark), { maxWidth: inner - titleRoom, style: smallStyle }),
    ),
    { width: inner - titleRoom, gap: rowGap },
  );
  const footer = words.footer ? partsBlock(words.footer, smallStyle, inner) : undefined;
  const isOneRow = legend.height <= 20 && titleRoom + legend.width + 2 * entryGap + (footer?.width ?? 0) <= inner;
  const footerTop = words.legend.length === 0 || isOneRow ? y : y + legend.height + rowGap;
  let bottom = Math.max(y + legend.height, footer ? footerTop + footer.height : y);
  const remarks: PlacedText[] = [];
  for (const remark of words.remarks) {
    const block: TextBlock = textBlock(remark, smallStyle, inner);
    remarks.push(placeBlock(block, { x: left, y: bottom + rowGap }));
    bottom += rowGap + block.height;
  }
  return {
    ...(title && { legendTitle: placeBlock(title, { x: left, y: y + 1 }) }),
    legend: legend.placeAt({ x: left + titleRoom, y }),
    ...(footer && { footer: placeBlock(footer, { x: width - left, y: footerTop + 1, anchor: "end" }) }),
    remarks,
    bottom: bottom + canvasPad,
  };
}

interface MarkSize {
  readonly width: number;
  readonly height: number;
}

function legendEntry<M>(
  entry: FootWords<M>["legend"][number],
  size: MarkSize,
  { maxWidth, style }: { readonly maxWidth: number; readonly style: TextStyle },
): Sized<PlacedEntry<M>> {
  const { mark } = entry;
  const label = textBlock(entry.label, style, maxWidth - size.width - markGap - entryGap);
  const height = Math.max(18, label.height);
  return {
    width: size.width + markGap + label.width + entryGap - rowGap,
    height,
    placeAt: ({ x, y }) => ({
      mark,
      box: { x, y: y + (height - size.height) / 2, ...size },
      label: placeBlock(label, { x: x + size.width + markGap, y: y + (height - label.height) / 2 }),
    }),
  };
}
