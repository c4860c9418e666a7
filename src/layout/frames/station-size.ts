import type { DiagramNode } from "../../views/diagram.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { PlacedText } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { partsBlock, placeBlock, textBlock, wordsFit } from "../text-block.ts";
import { freeBody } from "./box-size.ts";
import type { PathAxes } from "./path-axes.ts";

export const stationRadius = 12;
const nameGap = 6;
/** Widest name beside a line that runs down. */
const widestName = 168;

interface Middle {
  readonly u: number;
  readonly v: number;
}

/** A station and its name, measured. */
export interface SizedStation {
  /** What its name takes across the line. */
  readonly depth: number;
  readonly height: number;
  /** Whether no word of the name had to be broken. */
  readonly isUnbroken: boolean;
  /** On the path: its name begins at `reach` from the line. */
  placeBefore(middle: Middle, reach: number): PlacedBox;
  /** Beside the path: its name stands right behind it. */
  placeBehind(middle: Middle): PlacedBox;
}

export function stationSize(
  node: DiagramNode,
  { axes, look }: { readonly axes: PathAxes; readonly look: Look },
): SizedStation {
  const width = axes.isDown ? widestName : axes.pitch - 10;
  const label = textBlock(node.label, look.cardStyle, width);
  const detail = node.detail ? partsBlock(node.detail, look.smallStyle, width) : undefined;
  const height = label.height + (detail ? detail.height + 1 : 0);
  const placeAt = ({ u, v }: Middle, text: TextPlace): PlacedBox => ({
    ...freeBody(node, axes.rect({ u: u - stationRadius, v: v - stationRadius, ...dot })),
    label: placeBlock(label, text),
    ...(detail && { detail: placeBlock(detail, { ...text, y: text.y + label.height + 1 }) }),
  });
  return {
    depth: axes.across({ width: Math.max(label.width, detail?.width ?? 0), height }),
    height,
    isUnbroken: wordsFit(node.label, look.cardStyle, width),
    placeBefore: (middle, reach) => {
      const { x, y } = axes.point(middle.u, middle.v - reach);
      const text = axes.isDown ? { x, y: y - height / 2 } : { x, y: y - height, anchor: "middle" as const };
      return placeAt(middle, text);
    },
    placeBehind: (middle) => {
      const { x, y } = axes.point(middle.u, middle.v + stationRadius + nameGap);
      const text = axes.isDown ? { x, y: y - height / 2, anchor: "end" as const } : { x, y, anchor: "middle" as const };
      return placeAt(middle, text);
    },
  };
}

const dot = { du: 2 * stationRadius, dv: 2 * stationRadius };

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: PlacedText["anchor"];
}
