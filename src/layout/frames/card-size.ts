import type { Rect } from "../../base/geometry.ts";
import type { GraphNode } from "../../views/graph.ts";
import type { PlacedBadge, PlacedCard } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { partsBlock, placeBlock, type TextBlock, textBlock, wordsFit } from "../text-block.ts";

/** A card that knows how high it must be, and can be placed in any box that is at least as high. */
export interface SizedCard {
  readonly subject: string;
  readonly width: number;
  readonly height: number;
  placeIn(box: Rect): PlacedCard;
}

/** Left of the text stand the bar and the glyph. */
const left = 33;
const glyphX = 22;
const right = 9;
const pad = 12;
const lineGap = 3;
const badgeHeight = 21;
const badgePad = 7;
/** Between the label and a badge beside it. */
const badgeGap = 5;

/** A card of the lifecycle map: bar, glyph, label, detail, and its figure at the right top or, where it is long, below. */
export function cardSize(node: GraphNode, width: number, look: Look): SizedCard {
  const { smallStyle, leastCard } = look;
  const inner = width - left - right;
  const detail = node.detail ? partsBlock(node.detail, smallStyle, inner) : undefined;
  const { label, badge, isBeside } = labelWithBadge(node, inner, look);
  const detailHeight = detail ? lineGap + detail.height : 0;
  const badgeBelow = badge && !isBeside ? 5 + badge.height : 0;
  const textHeight = label.height + detailHeight + badgeBelow;
  return {
    subject: node.subject,
    width,
    height: Math.max(leastCard, textHeight + 2 * pad),
    placeIn: (box) => {
      const top = box.y + (box.height - textHeight) / 2;
      const badgeY = isBeside ? top + (label.lineHeight - badgeHeight) / 2 : top + label.height + detailHeight + 5;
      return {
        subject: node.subject,
        group: node.group,
        kind: node.kind,
        shape: "card",
        box,
        glyph: { x: box.x + glyphX, y: top + label.lineHeight / 2 },
        label: placeBlock(label, { x: box.x + left, y: top }),
        ...(detail && { detail: placeBlock(detail, { x: box.x + left, y: top + label.height + lineGap }) }),
        ...(badge &&
          node.badge && { badge: placeBadge(node.badge, badge, { x: box.x + box.width - right, y: badgeY }) }),
        name: node.name,
      };
    },
  };
}

/** A label and the figure that belongs to it: beside it at the right where both are well off so, else below. */
export function labelWithBadge(
  { label, badge }: Pick<GraphNode, "label" | "badge">,
  width: number,
  look: Look,
): { readonly label: TextBlock; readonly badge?: ReturnType<typeof badgeBlock>; readonly isBeside: boolean } {
  const { cardStyle } = look;
  const whole = textBlock(label, cardStyle, width);
  if (!badge) return { label: whole, isBeside: false };
  const figure = badgeBlock(badge.text, width, look);
  const room = width - figure.width - badgeGap;
  const beside = textBlock(label, cardStyle, room);
  const isBeside = wordsFit(label, cardStyle, room) && room >= 52 && beside.height <= whole.height + figure.height;
  return { label: isBeside ? beside : whole, badge: figure, isBeside };
}

/** The figure of a badge; one that is too long for the card wraps. */
export function badgeBlock(
  text: string,
  maxWidth: number,
  { badgeStyle }: Look,
): TextBlock & { readonly textHeight: number } {
  const block = textBlock(text, badgeStyle, maxWidth - 2 * badgePad);
  return {
    ...block,
    textHeight: block.height,
    width: Math.max(34, block.width + 2 * badgePad),
    height: Math.max(badgeHeight, block.height + 5),
  };
}

/** Places a badge by its right top corner. */
export function placeBadge(
  badge: NonNullable<GraphNode["badge"]>,
  block: TextBlock & { readonly textHeight: number },
  corner: { readonly x: number; readonly y: number },
): PlacedBadge {
  const box = { x: corner.x - block.width, y: corner.y, width: block.width, height: block.height };
  return {
    ...badge,
    box,
    caption: placeBlock(block, {
      x: box.x + box.width / 2,
      y: box.y + (box.height - block.textHeight) / 2,
      anchor: "middle",
    }),
  };
}
