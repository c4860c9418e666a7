import type { Rect } from "../../base/geometry.ts";
import type { DiagramEdge, DiagramGroup } from "../../views/diagram.ts";
import type { PlacedBox, PlacedConnector } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { partsBlock, placeBlock, type TextBlock, textBlock } from "../text-block.ts";

/*
 * Measured parts of a diagram that are not nodes: headings of groups, lines and their labels.
 */

const headingPad = { x: 14, top: 9, bottom: 2 } as const;
/** Widest heading of a group above or beside what stands in it; a longer one wraps. */
const widestHeading = { top: 260, left: 132 } as const;

/** The heading of a group, at its top left. */
export interface GroupHeading {
  readonly width: number;
  readonly height: number;
  placeIn(box: Rect): PlacedBox;
}

/** The heading of a group; `side`: whether it takes the top of the group, or its left. */
export function groupHeading(group: DiagramGroup, side: "top" | "left", look: Look): GroupHeading {
  const { frameStyle, smallStyle } = look;
  const most = widestHeading[side];
  const label = textBlock(group.label, frameStyle, most);
  const detail = group.detail ? partsBlock(group.detail, smallStyle, most) : undefined;
  const { id, subject, parent, tone, link, name } = group;
  const outer = headingPad.x * (side === "top" ? 2 : 1);
  return {
    width: Math.max(label.width, detail?.width ?? 0) + outer,
    height: headingPad.top + label.height + (detail?.height ?? 0) + headingPad.bottom,
    placeIn: (box) => {
      const corner = { x: box.x + headingPad.x, y: box.y + headingPad.top };
      return {
        id,
        ...(subject !== undefined && { subject }),
        role: "group",
        ...(parent !== undefined && { parent }),
        shape: "rect",
        tone,
        box,
        label: placeBlock(label, corner),
        ...(detail && { detail: placeBlock(detail, { ...corner, y: corner.y + label.height }) }),
        ...(link !== undefined && { link }),
        name,
      };
    },
  };
}

/** Widest label of a line; a longer one wraps. */
const widestLabel = 142;
const labelPad = { x: 5, y: 2 } as const;

export interface LineLabel {
  readonly width: number;
  readonly height: number;
  placeIn(box: Rect): NonNullable<PlacedConnector["label"]>;
}

/** `most`: how wide it may be before it wraps. */
export function lineLabel(label: string, { smallStyle }: Look, most: number = widestLabel): LineLabel {
  const block = textBlock(label, smallStyle, most - 2 * labelPad.x);
  return {
    width: block.width + 2 * labelPad.x,
    height: block.height + 2 * labelPad.y,
    placeIn: (box) => ({ box, text: middleOf(block, box) }),
  };
}

function middleOf(block: TextBlock, box: Rect): ReturnType<typeof placeBlock> {
  return placeBlock(block, {
    x: box.x + box.width / 2,
    y: box.y + (box.height - block.height) / 2,
    anchor: "middle",
  });
}

/** Width of a line without a weight and of the heaviest one, in pixels. */
const lineWidths = { usual: 1.6, most: 7 } as const;

/** A connector but for its way. */
export function connectorOf(edge: DiagramEdge): Omit<PlacedConnector, "points" | "label"> {
  const { id, subject, from, to, line, head, tail = "none", tone, weight = 0, emphasis, name } = edge;
  const share = Math.min(1, Math.max(0, weight));
  return {
    id,
    ...(subject !== undefined && { subject }),
    from,
    to,
    line,
    head,
    tail,
    tone,
    width: lineWidths.usual + share * (lineWidths.most - lineWidths.usual),
    ...(emphasis && { emphasis }),
    name,
  };
}
