import type { Rect } from "../../base/geometry.ts";
import type { Status } from "../../base/badge.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { measureText } from "../measure-text.ts";
import { partsBlock, placeBlock, type TextBlock, textSlack, type TextStyle } from "../text-block.ts";

export interface CellText {
  readonly part: "label" | "detail";
  readonly text: string;
  readonly style: TextStyle;
}

/** What stands in a cell or a head. */
export interface CellWords {
  readonly texts: readonly CellText[];
  readonly align: "start" | "middle" | "end";
  /** A small sign at the left of the text. */
  readonly sign?: Status;
  /** White space at the left, in pixels, beside that of every cell. */
  readonly indent?: number;
}

/** Widths that a content, a column or a table may have, in pixels, white space at its edges included. */
export interface WidthRange {
  /** Below it a word breaks: the min-content width of CSS. */
  readonly least: number;
  /** From it on nothing wraps, within what a reader takes in: the max-content width of CSS. */
  readonly most: number;
}

/** The words of a cell, measured; not yet broken for a width. */
export interface CellContent extends CellWords {
  readonly range: WidthRange;
  /** What its widest single sign takes; nothing is narrower. */
  readonly signWidth: number;
  /** Width from which on no line breaks, and what it then is. */
  readonly fullWidth: number;
  readonly unbroken: SetContent;
}

/** Lines broken for a width. */
export interface SetContent {
  readonly blocks: readonly TextBlock[];
  /** Of the whole, white space above and below included. */
  readonly height: number;
}

/** Chinese may break between any two signs, but a column of fewer signs than this is not read. */
const leastSigns = 4;
/** A word longer than this, in its own size, breaks rather than make its column wider. */
const longestWord = 12;

/** Of an emoji, in em. */
const widestSign = 1.245;

export function measureContent(words: CellWords, look: Look): CellContent {
  const { texts } = words;
  const extra = 2 * look.table.pad.x + leadRoom(words, look);
  const full = Math.max(0, ...texts.map(({ text, style }) => longestLine(text, style)));
  const least = Math.max(0, ...texts.map((text) => Math.min(full, leastTextWidth(text))));
  const most = Math.max(least, Math.min(full, look.table.widestText));
  return {
    ...words,
    range: { least: least + extra, most: most + extra },
    signWidth: extra + Math.max(0, ...texts.map(({ style }) => style.size * widestSign)) * textSlack,
    fullWidth: full + extra,
    unbroken: brokenFor(words, Infinity, look),
  };
}

/** Kept free at the left of the text. */
function leadRoom({ sign, indent = 0 }: CellWords, look: Look): number {
  return indent + (sign ? look.table.sign.width + look.table.sign.gap : 0);
}

function longestLine(text: string, { size, weight }: TextStyle): number {
  return Math.max(0, ...text.split("\n").map((line) => measureText(line, size, weight))) * textSlack;
}

/** The widest word, a stretch of Chinese counting as a few signs. */
function leastTextWidth({ text, style }: CellText): number {
  const { size, weight } = style;
  const words = text.split(/[\s\p{Script=Han}\u3000-\u303f\uff00-\uff60]+/u);
  const longest = Math.max(0, ...words.map((word) => measureText(word, size, weight)));
  return Math.max(Math.min(longest, longestWord * size), leastSigns * size) * textSlack;
}

export function setContent(content: CellContent, width: number, look: Look): SetContent {
  if (width >= content.fullWidth) return content.unbroken;
  // What just fits must not break for a rounding error.
  return brokenFor(content, width - 2 * look.table.pad.x - leadRoom(content, look) + 0.01, look);
}

function brokenFor({ texts, sign }: CellWords, width: number, look: Look): SetContent {
  const blocks = texts.map(({ text, style }) => partsBlock(text, style, width));
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  return { blocks, height: Math.max(height, sign ? look.table.sign.height : 0) + 2 * look.table.pad.y };
}

/** The words of a box, in the middle of its height or at its top. */
export function placeContent(
  { words, set, box }: { readonly words: CellWords; readonly set: SetContent; readonly box: Rect },
  { look, isMiddle }: { readonly look: Look; readonly isMiddle: boolean },
): Pick<PlacedBox, "label" | "detail" | "sign"> {
  const { align, sign, texts } = words;
  const { pad } = look.table;
  const left = box.x + pad.x + leadRoom(words, look);
  const right = box.x + box.width - pad.x;
  const x = { start: left, middle: (left + right) / 2, end: right }[align];
  const top = box.y + pad.y + (isMiddle ? (box.height - set.height) / 2 : 0);
  let y = top;
  const placed: { label?: NonNullable<PlacedBox["label"]>; detail?: NonNullable<PlacedBox["detail"]> } = {};
  set.blocks.forEach((block, index) => {
    const part = texts[index]?.part ?? "label";
    if (block.lines.length > 0) placed[part] = placeBlock(block, { x, y, anchor: align });
    y += block.height;
  });
  const { width, height } = look.table.sign;
  const firstLine = set.blocks[0]?.lineHeight ?? height;
  return {
    ...placed,
    ...(sign && {
      sign: {
        status: sign,
        box: { x: box.x + pad.x + (words.indent ?? 0), y: top + (firstLine - height) / 2, width, height },
      },
    }),
  };
}
