import type { NodeKind } from "../../model/model.ts";
import type { GraphNode } from "../../views/graph.ts";
import type { Look } from "../look.ts";
import { partsBlock, placeBlock, type TextBlock, textBlock, wordsFit } from "../text-block.ts";
import { badgeBlock, placeBadge, type SizedCard } from "./card-size.ts";
import { fitInShape, type TextShape } from "./shape-fit.ts";

const lineGap = 2;
const badgeGap = 4;

/** What stands in a shape, one below the other. */
interface Content {
  readonly label: TextBlock;
  readonly detail?: TextBlock;
  readonly badge?: ReturnType<typeof badgeBlock>;
  readonly width: number;
  readonly height: number;
}

const shapes = {
  touchpoint: "rect",
  milestone: "hexagon",
  decision: "diamond",
  feedback: "pill",
  exit: "octagon",
} as const satisfies Record<NodeKind, TextShape>;

/** A node of a flow chart: a shape by its kind, whose text stays where the shape is wide enough. */
export function flowShapeSize(node: GraphNode, width: number, look: Look): SizedCard {
  const { content, height } = fitInShape(shapes[node.kind], width, {
    measure: (inner) => contentOf(node, inner, look),
    wordsFit: (inner) => wordsFit(node.label, look.cardStyle, inner),
    leastHeight: look.leastShape,
  });
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
  return {
    label,
    ...(detail && { detail }),
    ...(badge && { badge }),
    width: Math.max(label.width, detail?.width ?? 0, badge?.width ?? 0),
    height,
  };
}
