import type { PlacedText } from "./laid-out-graph.ts";
import { measureText } from "./measure-text.ts";
import { wrapParts } from "./wrap-parts.ts";
import { type WrapOptions, wrapText } from "./wrap-text.ts";

/** Room for a viewer without the font, whose text may be up to 15 % wider. */
export const textSlack = 1.15;

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 700;
}

/** Text broken into lines, not yet placed. */
export interface TextBlock {
  readonly style: TextStyle;
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  /** What the widest line may take, with room for a wider font. */
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
}

/** Breaks a text so that it fits `maxWidth` pixels even where the viewer's font is 15 % wider. */
export function textBlock(text: string, style: TextStyle, maxWidth: number): TextBlock {
  return blockOf(wrapText(text, wrapOptions(style, maxWidth)), style);
}

/** The same for a line of parts with ` · ` between them, which breaks there first. */
export function partsBlock(text: string, style: TextStyle, maxWidth: number): TextBlock {
  return blockOf(wrapParts(text, wrapOptions(style, maxWidth)), style);
}

function wrapOptions(style: TextStyle, maxWidth: number): WrapOptions {
  return { ...style, maxWidth: Math.max(style.size, maxWidth / textSlack) };
}

function blockOf(texts: readonly string[], style: TextStyle): TextBlock {
  const lines = texts.map((text) => ({ text, width: measureText(text, style.size, style.weight) }));
  const lineHeight = Math.round(style.size * 1.36 * 2) / 2;
  const width = Math.max(0, ...lines.map((line) => line.width)) * textSlack;
  return { style, lines, width, height: lines.length * lineHeight, lineHeight };
}

/** Whether no word of a text must be broken to fit `maxWidth` pixels; Chinese breaks between any two signs. */
export function wordsFit(text: string, style: TextStyle, maxWidth: number): boolean {
  const words = text.split(/[\s\p{Script=Han}\u3000-\u303f\uff00-\uff60-]+/u);
  return words.every((word) => measureText(word, style.size, style.weight) * textSlack <= maxWidth);
}

/** Places a block with its top at `y`; `x` is its left, middle or right by `anchor`. */
export function placeBlock(
  { style, lines, lineHeight }: TextBlock,
  { x, y, anchor = "start" }: { readonly x: number; readonly y: number; readonly anchor?: PlacedText["anchor"] },
): PlacedText {
  // Capitals and Chinese signs of Noto Sans SC both have their middle about 0.37 em above the baseline.
  const first = y + lineHeight / 2 + style.size * 0.37;
  return {
    lines: lines.map(({ text, width }, index) => ({ text, width, x, y: first + index * lineHeight })),
    size: style.size,
    weight: style.weight,
    anchor,
  };
}
