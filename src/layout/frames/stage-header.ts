import type { Rect } from "../../base/geometry.ts";
import type { GraphGroup } from "../../views/graph.ts";
import type { PlacedStage } from "../laid-out-graph.ts";
import { placeBlock, type TextBlock, type TextStyle, textBlock } from "../text-block.ts";
import { frameStyle, smallBoldStyle, smallStyle, stageStyle } from "./look-sizes.ts";

export type HeaderShape = PlacedStage["shape"];

/** A header that knows how high it must be, and can be placed in any box at least as wide and high. */
export interface SizedHeader {
  readonly height: number;
  placeIn(box: Rect): Pick<PlacedStage, "label" | "detail" | "corner">;
}

interface HeaderLook {
  readonly style: TextStyle;
  /** Room at the left (a chevron has its notch there) and at the right (its point). */
  readonly left: number;
  readonly right: number;
  readonly pad: number;
}

const looks: Readonly<Record<HeaderShape, HeaderLook>> = {
  chevron: { style: stageStyle, left: 22, right: 14, pad: 9 },
  plain: { style: smallBoldStyle, left: 10, right: 10, pad: 4 },
  frame: { style: frameStyle, left: 12, right: 12, pad: 6 },
};

/** Name, goal and owner of a stage, for a header of at least `width` pixels. */
export function headerSize(
  group: GraphGroup,
  { shape, width, locale }: { readonly shape: HeaderShape; readonly width: number; readonly locale: string },
): SizedHeader {
  const { style, left, right, pad } = looks[shape];
  const inner = width - left - right;
  const corner = group.corner ? textBlock(group.corner, smallStyle, inner, locale) : undefined;
  const beside = corner && corner.lines.length === 1 && corner.width <= inner * 0.45;
  const label = textBlock(group.label, style, beside ? inner - corner.width - 8 : inner, locale);
  const detail = group.detail ? textBlock(group.detail, smallStyle, inner, locale) : undefined;
  const textHeight = label.height + heightOf(detail) + (beside ? 0 : heightOf(corner));
  return {
    height: textHeight + 2 * pad,
    placeIn: (box) => {
      const top = box.y + (box.height - textHeight) / 2;
      const detailTop = top + label.height;
      const cornerTop = beside ? top + (label.lineHeight - corner.height) / 2 : detailTop + heightOf(detail);
      const x = box.x + left;
      return {
        label: placeBlock(label, { x, y: top }),
        ...(detail && { detail: placeBlock(detail, { x, y: detailTop }) }),
        ...(corner && {
          corner: beside
            ? placeBlock(corner, { x: box.x + box.width - right, y: cornerTop, anchor: "end" })
            : placeBlock(corner, { x, y: cornerTop }),
        }),
      };
    },
  };
}

function heightOf(block: TextBlock | undefined): number {
  return block?.height ?? 0;
}
