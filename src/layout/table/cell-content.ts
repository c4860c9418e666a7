import type { PlacedBox } from "../laid-out-diagram.ts";
import type { Rect } from "../../base/geometry.ts";
import { measureText } from "../measure-text.ts";
import { partsBlock, placeBlock, type TextBlock, textSlack, type TextStyle } from "../text-block.ts";
import type { Look } from "../look.ts";

/** What stands in a cell or a head, before its width is known. */
export interface CellContent {
  readonly texts: readonly CellText[];
  readonly align: "start" | "middle" | "end";
  /** A small sign at the left of the text. */
  readonly sign?: NonNullable<PlacedBox["sign"]>["status"];
}

export interface CellText {
  readonly part: "label" | "detail";
  readonly text: string;
  readonly style: TextStyle;
}

/** Widths that a content, a column or a table may have, in pixels, white space at its edges included. */
export interface WidthRange {
  /** Below it a word breaks: the min-content width of CSS. */
  readonly least: number;
  /** From it on nothing wraps, within what a reader takes in: the max-content width of CSS. */
  readonly most: number;
}

/** Chinese may break between any two signs, but a column of fewer signs than this is not read. */
const leastSigns = 4;
/** A word longer than this, in its own size, breaks rather than make its column wider. */
const longestWord = 12;

export function widthsOf({ texts, sign }: CellContent, look: Look): WidthRange {
  const extra = 2 * look.table.pad.x + (sign ? look.table.sign.width + look.table.sign.gap : 0);
  const least = Math.max(0, ...texts.map(leastTextWidth));
  const most = Math.max(0, ...texts.map(({ text, style }) => longestLine(text, style)));
  return { least: least + extra, most: Math.max(least, Math.min(most, look.table.widestText)) + extra };
}

function longestLine(text: string, { size, weight }: TextStyle): number {
  return Math.max(0, ...text.split("\n").map((line) => measureText(line, size, weight))) * textSlack;
}

/** The widest word, a stretch of Chinese counting as a few signs. */
function leastTextWidth({ text, style }: CellText): number {
  const { size, weight } = style;
  const words = text
    .split(/[\s\p{Script=Han}\u3000-\u303f\uff00-\uff60]+/u)
    .map((word) => measureText(word, size, weight));
  const longest = Math.min(Math.max(0, ...words), longestWord * size);
  const whole = longestLine(text, style) / textSlack;
  return Math.max(longest, Math.min(whole, leastSigns * size)) * textSlack;
}

/** A content whose lines are broken for a width. */
export interface SetContent {
  readonly content: CellContent;
  readonly blocks: readonly TextBlock[];
  /** Of the whole, white space above and below included. */
  readonly height: number;
}

export function setContent(content: CellContent, width: number, look: Look): SetContent {
  const inner = width - 2 * look.table.pad.x - (content.sign ? look.table.sign.width + look.table.sign.gap : 0);
  // Rounding must not break a line that just fits.
  const blocks = content.texts.map(({ text, style }) => partsBlock(text, style, inner + 0.01));
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  return {
    content,
    blocks,
    height: Math.max(height, content.sign ? look.table.sign.height : 0) + 2 * look.table.pad.y,
  };
}

/** The words of a box, in the middle of its height or at its top. */
export function placeContent(
  { content, blocks, height }: SetContent,
  box: Rect,
  { look, isMiddle }: { readonly look: Look; readonly isMiddle: boolean },
): Pick<PlacedBox, "label" | "detail" | "sign"> {
  const { align, sign, texts } = content;
  const indent = sign ? look.table.sign.width + look.table.sign.gap : 0;
  const left = box.x + look.table.pad.x + indent;
  const right = box.x + box.width - look.table.pad.x;
  const x = { start: left, middle: (left + right) / 2, end: right }[align];
  const top = box.y + look.table.pad.y + (isMiddle ? (box.height - height) / 2 : 0);
  let y = top;
  const placed: { label?: NonNullable<PlacedBox["label"]>; detail?: NonNullable<PlacedBox["detail"]> } = {};
  blocks.forEach((block, index) => {
    const part = texts[index]?.part ?? "label";
    if (block.lines.length > 0) placed[part] = placeBlock(block, { x, y, anchor: align });
    y += block.height;
  });
  const firstLine = blocks[0]?.lineHeight ?? look.table.sign.height;
  return {
    ...placed,
    ...(sign && {
      sign: {
        status: sign,
        box: {
          x: box.x + look.table.pad.x,
          y: top + (firstLine - look.table.sign.height) / 2,
          width: look.table.sign.width,
          height: look.table.sign.height,
        },
      },
    }),
  };
}
