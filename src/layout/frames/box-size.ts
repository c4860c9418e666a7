import type { Rect } from "../../base/geometry.ts";
import type { DiagramNode } from "../../views/diagram.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { partsBlock, placeBlock, type TextBlock, textBlock, type TextStyle, wordsFit } from "../text-block.ts";
import { badgeBlock, labelWithBadge, placeBadge } from "./card-size.ts";
import { fitInShape, type Measured, shapeInsets, type TextShape } from "./shape-fit.ts";

/** A node of a diagram that knows its size, and can be placed in any box that is at least as large. */
export interface SizedBox {
  readonly node: DiagramNode;
  readonly width: number;
  readonly height: number;
  placeIn(box: Rect): PlacedBox;
}

/** Dots of a state machine. */
const dotSizes = { start: 18, end: 22 } as const;
/** Text of a box with a coloured bar begins beside it. */
const barInset = { left: 18, right: 10 } as const;
/** So much lower than other shapes is a tag of one line: they stand in long lists. */
const tagSaving = 14;
const lineGap = 3;
const badgeGap = 5;
/** Around the rule above the lines. */
const ruleGap = 6;

/** A node as wide as `width`, as high as its text asks for; up to twice as wide where a word would have to be broken. */
export function boxSize(node: DiagramNode, width: number, look: Look): SizedBox {
  if (!hasText(node)) return dotSize(node);
  const enough = widenings
    .map((times) => Math.round(width * times))
    .find((wide) => wordsFit(node.label, look.cardStyle, innerWidth(node, wide)));
  return isBarred(node) ? barredSize(node, enough ?? width, look) : shapeSize(node, enough ?? width, look);
}

/** How much wider a box may become for a long word. */
const widenings = [1, 1.15, 1.3, 1.5, 1.75, 2] as const;

interface TextNode extends DiagramNode {
  readonly shape: TextShape;
}

function hasText(node: DiagramNode): node is TextNode {
  return node.shape !== "station" && node.shape !== "start" && node.shape !== "end";
}

/** Whether the picture gives the box a coloured bar at its left, as the cards of the lifecycle map have. */
function isBarred({ shape, tone }: DiagramNode): boolean {
  return shape === "rect" && tone !== "plain" && tone !== "quiet";
}

/** The least width of a list at which hardly a node of a diagram takes more than two lines, a tag more than one. */
export function usualWidth(nodes: readonly DiagramNode[], widths: readonly number[], look: Look): number {
  const texted = nodes.filter(hasText);
  const enough = widths.find((width) => {
    const cramped = texted.filter((node) => isCramped(node, innerWidth(node, width), look));
    return cramped.length <= texted.length / 8;
  });
  return enough ?? widths.at(-1) ?? 0;
}

function isCramped({ shape, label, detail, lines = [] }: DiagramNode, width: number, look: Look): boolean {
  const { cardStyle, smallStyle } = look;
  const most = shape === "tag" ? 1 : 2;
  if (!wordsFit(label, cardStyle, width) || textBlock(label, cardStyle, width).lines.length > most) return true;
  if (detail && partsBlock(detail, smallStyle, width).lines.length > 2) return true;
  return lines.some((line) => textBlock(line, smallStyle, width).lines.length > 1);
}

function innerWidth(node: TextNode, width: number): number {
  const { shape } = node;
  if (isBarred(node)) return width - barInset.left - barInset.right;
  return shape === "diamond" ? width * 0.6 : width - 2 * shapeInsets[shape];
}

function dotSize(node: DiagramNode): SizedBox {
  const size = node.shape === "start" ? dotSizes.start : dotSizes.end;
  return { node, width: size, height: size, placeIn: (box) => bodyOf(node, box) };
}

function bodyOf(node: DiagramNode, box: Rect): PlacedBox {
  return { ...freeBody(node, box), ...(node.group !== undefined && { parent: node.group }) };
}

/** A placed node without its words, in no group. */
export function freeBody(node: DiagramNode, box: Rect): PlacedBox {
  const { id, subject, shape, tone, glyph, emphasis, link, name } = node;
  return {
    id,
    ...(subject !== undefined && { subject }),
    role: "node",
    shape,
    tone,
    box,
    ...(glyph && { glyph }),
    ...(emphasis && { emphasis }),
    ...(link !== undefined && { link }),
    name,
  };
}

/** What stands in a box, one below the other. */
interface BoxText extends Measured {
  readonly label: TextBlock;
  readonly detail?: TextBlock;
  readonly badge?: ReturnType<typeof badgeBlock>;
  /** The badge stands at the right of the label. */
  readonly isBeside: boolean;
  readonly lines?: TextBlock;
}

function boxText(node: DiagramNode, width: number, look: Look): BoxText {
  const { cardStyle, smallStyle } = look;
  const beside = isBarred(node) ? labelWithBadge(node, width, look) : undefined;
  const label = node.label === "" ? noWords(cardStyle) : (beside?.label ?? textBlock(node.label, cardStyle, width));
  const badge = beside ? beside.badge : node.badge && badgeBlock(node.badge.text, width, look);
  const isBeside = beside?.isBeside ?? false;
  const detail = node.detail ? partsBlock(node.detail, smallStyle, width) : undefined;
  const lines = node.lines && node.lines.length > 0 ? stacked(node.lines, width, smallStyle) : undefined;
  const height =
    label.height +
    (detail ? gapAbove(label) + detail.height : 0) +
    (badge && !isBeside ? badgeGap + badge.height : 0) +
    (lines ? 2 * ruleGap + lines.height : 0);
  const labelWidth = badge && isBeside ? width : label.width;
  return {
    label,
    ...(detail && { detail }),
    ...(badge && { badge }),
    isBeside,
    ...(lines && { lines }),
    width: Math.max(labelWidth, detail?.width ?? 0, badge?.width ?? 0, lines?.width ?? 0),
    height,
  };
}

/** A note has small words only. */
function noWords(style: TextStyle): TextBlock {
  return { style, lines: [], width: 0, height: 0, lineHeight: 0 };
}

function gapAbove({ lines }: TextBlock): number {
  return lines.length > 0 ? lineGap : 0;
}

/** Several texts below one another as one. */
function stacked(texts: readonly string[], width: number, style: TextStyle): TextBlock | undefined {
  const blocks = texts.map((text) => partsBlock(text, style, width));
  const [first] = blocks;
  if (!first) return undefined;
  return {
    style: first.style,
    lineHeight: first.lineHeight,
    lines: blocks.flatMap(({ lines }) => lines),
    width: Math.max(...blocks.map((block) => block.width)),
    height: blocks.reduce((sum, block) => sum + block.height, 0),
  };
}

/** A card with its bar: text at the left. */
function barredSize(node: DiagramNode, width: number, look: Look): SizedBox {
  const text = boxText(node, width - barInset.left - barInset.right, look);
  return {
    node,
    width,
    height: Math.max(look.leastShape, text.height + 22),
    placeIn: (box) => ({
      ...bodyOf(node, box),
      ...placeText(node, text, {
        top: box.y + (box.height - text.height) / 2,
        left: box.x + barInset.left,
        right: box.x + box.width - barInset.right,
        anchor: "start",
        rule: [box.x + barInset.left, box.x + box.width - barInset.right],
      }),
    }),
  };
}

/** Any other shape: label in its middle, lines at the left. */
function shapeSize(node: TextNode, width: number, look: Look): SizedBox {
  const { shape } = node;
  const fitted = fitInShape(shape, width, {
    measure: (inner) => boxText(node, inner, look),
    wordsFit: (inner) => wordsFit(node.label, look.cardStyle, inner),
    leastHeight: look.leastShape - (shape === "tag" ? tagSaving : 0),
  });
  const { content: text, above, below } = fitted;
  return {
    node,
    width,
    height: fitted.height,
    placeIn: (box) => {
      const isSquare = shape === "rect" || shape === "round" || shape === "cylinder";
      const inset = isSquare ? shapeInsets[shape] : (box.width - text.width) / 2;
      return {
        ...bodyOf(node, box),
        ...placeText(node, text, {
          top: box.y + above + (box.height - above - below - text.height) / 2,
          left: box.x + inset,
          right: box.x + box.width - inset,
          anchor: "middle",
          rule: isSquare ? [box.x, box.x + box.width] : [box.x + inset, box.x + box.width - inset],
        }),
      };
    },
  };
}

interface TextPlace {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly anchor: "start" | "middle";
  /** Where the rule begins and ends. */
  readonly rule: readonly [number, number];
}

function placeText(node: DiagramNode, text: BoxText, place: TextPlace): Partial<PlacedBox> {
  const { left, right, anchor, rule } = place;
  const { label, detail, badge, isBeside, lines } = text;
  const x = anchor === "start" ? left : (left + right) / 2;
  const detailTop = place.top + label.height + gapAbove(label);
  const below = detail ? detailTop + detail.height : place.top + label.height;
  const badgeTop = isBeside && badge ? place.top + (label.lineHeight - badge.height) / 2 : below + badgeGap;
  const badgeRight = anchor === "start" || !badge ? right : x + badge.width / 2;
  const ruleY = (badge && !isBeside ? badgeTop + badge.height : below) + ruleGap;
  return {
    ...(label.lines.length > 0 && { label: placeBlock(label, { x, y: place.top, anchor }) }),
    ...(detail && { detail: placeBlock(detail, { x, y: detailTop, anchor }) }),
    ...(badge && node.badge && { badge: placeBadge(node.badge, badge, { x: badgeRight, y: badgeTop }) }),
    ...(lines && {
      rule: [
        { x: rule[0], y: ruleY },
        { x: rule[1], y: ruleY },
      ],
      lines: placeBlock(lines, { x: left, y: ruleY + ruleGap }),
    }),
  };
}
