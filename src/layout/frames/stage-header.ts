import type { Rect } from "../../base/geometry.ts";
import type { GraphGroup } from "../../views/graph.ts";
import type { PlacedStage } from "../laid-out-graph.ts";
import { placeBlock, type TextBlock, type TextStyle, textBlock, wordsFit } from "../text-block.ts";
import { frameStyle, smallBoldStyle, smallStyle, stageStyle } from "./look-sizes.ts";
import type { StageSpan } from "./stage-plan.ts";

export type HeaderShape = PlacedStage["shape"];

/** A header that knows how high it must be, and can be placed in any box at least as wide and high. */
export interface SizedHeader {
  readonly height: number;
  placeIn(box: Rect): Pick<PlacedStage, "label" | "detail" | "corner">;
}

const cornerGap = 8;

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

interface HeaderOptions {
  readonly shape: HeaderShape;
  /** Pixels that the header has at least. */
  readonly width: number;
  /** The owner at the right of the name; else in a line of its own at the foot. */
  readonly isCornerBeside: boolean;
}

/** The headers of stages that stand together: either all of them have the owner beside the name, or none. */
export function headerSizes(
  stages: readonly { readonly stage: StageSpan; readonly width: number }[],
  shape: HeaderShape,
): readonly StageHeader[] {
  const isCornerBeside = stages.every(({ stage, width }) => cornerFitsBeside(stage.group, { shape, width }));
  return stages.map(({ stage, width }) => ({
    stage,
    header: headerSize(stage.group, { shape, width, isCornerBeside }),
  }));
}

export interface StageHeader {
  readonly stage: StageSpan;
  readonly header: SizedHeader;
}

/** Whether the owner of a stage fits beside its name without giving the name more lines. */
function cornerFitsBeside(group: GraphGroup, { shape, width }: Omit<HeaderOptions, "isCornerBeside">): boolean {
  if (!group.corner) return true;
  const { style, left, right } = looks[shape];
  const inner = width - left - right;
  const corner = textBlock(group.corner, smallStyle, inner);
  const rest = inner - corner.width - cornerGap;
  return (
    corner.lines.length === 1 &&
    wordsFit(group.label, style, rest) &&
    textBlock(group.label, style, rest).lines.length === textBlock(group.label, style, inner).lines.length
  );
}

/** Name, goal and owner of a stage. */
function headerSize(group: GraphGroup, { shape, width, isCornerBeside }: HeaderOptions): SizedHeader {
  const { style, left, right, pad } = looks[shape];
  const inner = width - left - right;
  const corner = group.corner ? textBlock(group.corner, smallStyle, inner) : undefined;
  const beside = isCornerBeside && corner !== undefined;
  const label = textBlock(group.label, style, beside ? inner - corner.width - cornerGap : inner);
  const detail = group.detail ? textBlock(group.detail, smallStyle, inner) : undefined;
  const textHeight = label.height + heightOf(detail) + (beside ? 0 : heightOf(corner));
  return {
    height: textHeight + 2 * pad,
    placeIn: (box) => {
      const top = box.y + pad;
      const detailTop = top + label.height;
      const foot = box.y + box.height - pad - heightOf(corner);
      const cornerTop = beside ? top + (label.lineHeight - corner.height) / 2 : foot;
      const x = box.x + left;
      return {
        label: placeBlock(label, { x, y: top }),
        ...(detail && { detail: placeBlock(detail, { x, y: detailTop }) }),
        ...(corner && { corner: placeBlock(corner, { x: box.x + box.width - right, y: cornerTop, anchor: "end" }) }),
      };
    },
  };
}

function heightOf(block: TextBlock | undefined): number {
  return block?.height ?? 0;
}
