import type { GraphNode } from "../../views/graph.ts";
import type { Look } from "../look.ts";
import { partsBlock, placeBlock, type TextBlock, textBlock, wordsFit } from "../text-block.ts";
import { badgeBlock, placeBadge, type SizedCard } from "./card-size.ts";

const lineGap = 2;
const badgeGap = 4;

/** What stands in a shape, one below the other. */
interface Content {
  readonly label: TextBlock;
  readonly detail?: TextBlock;
  readonly badge?: ReturnType<typeof badgeBlock>;
  readonly height: number;
}

/** A node of a flow chart: a shape by its kind, whose text stays where the shape is wide enough. */
export function flowShapeSize(node: GraphNode, width: number, look: Look): SizedCard {
  const { content, height } = fitted(node, width, look);
  const { label, detail, badge } = content;
  return {
    subject: node.subject,
    width,
    height,
    placeIn: (box) => {
      const x = box.x + box.width / 2;
      const top = box.y + (box.height - content.height) / 2;
      const detailTop = top + label.height + lineGap;
      const badgeTop = (detail ? detailTop + detail.height : top + label.height) + badgeGap;
      return {
        subject: node.subject,
        group: node.group,
        kind: node.kind,
        shape: "flow",
        box,
        label: placeBlock(label, { x, y: top, anchor: "middle" }),
        ...(detail && { detail: placeBlock(detail, { x, y: detailTop, anchor: "middle" }) }),
        ...(badge && node.badge && { badge: placeBadge(node.badge, badge, { x: x + badge.width / 2, y: badgeTop }) }),
        name: node.name,
      };
    },
  };
}

function contentOf(node: GraphNode, width: number, look: Look): Content {
  const { cardStyle, smallStyle } = look;
  const label = textBlock(node.label, cardStyle, width);
  const detail = node.detail ? partsBlock(node.detail, smallStyle, width) : undefined;
  const badge = node.badge && badgeBlock(node.badge.text, width, look);
  const height = label.height + (detail ? lineGap + detail.height : 0) + (badge ? badgeGap + badge.height : 0);
  return { label, ...(detail && { detail }), ...(badge && { badge }), height };
}

function fitted(node: GraphNode, width: number, look: Look): { content: Content; height: number } {
  if (node.kind === "decision") return fittedDiamond(node, width, look);
  const inset = { touchpoint: 14, milestone: 22, feedback: 26, exit: 18 }[node.kind];
  const content = contentOf(node, width - 2 * inset, look);
  const plain = Math.max(look.leastShape, content.height + 20);
  if (node.kind !== "feedback") return { content, height: plain };
  // Round ends of radius r leave a corner at half height s free when r - √(r² - s²) is at most the inset.
  const s = content.height / 2 + 2;
  return { content, height: Math.max(plain, (s ** 2 + (inset - 4) ** 2) / (inset - 4)) };
}

/**
 * A rectangle of w × h fits a rhombus of W × H when w / W + h / H is at most 1: takes the share that stays lowest and
 * breaks no word.
 */
function fittedDiamond(node: GraphNode, width: number, look: Look): { content: Content; height: number } {
  const shares = [0.45, 0.5, 0.55, 0.6, 0.66, 0.72, 0.78];
  const whole = shares.filter((share) => wordsFit(node.label, look.cardStyle, width * share));
  const choices = (whole.length > 0 ? whole : shares).map((share) => {
    const content = contentOf(node, width * share, look);
    const used = Math.max(content.label.width, content.detail?.width ?? 0, content.badge?.width ?? 0) / width;
    return { content, height: Math.max(look.leastShape, (content.height + 4) / (1 - Math.min(0.8, used))) };
  });
  return choices.reduce((best, choice) => (choice.height < best.height - 0.5 ? choice : best));
}
