import type { Rect } from "../../base/geometry.ts";
import type { GraphGroup } from "../../views/graph.ts";
import type { PlacedStage } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { placeBlock, type TextBlock, textBlock, textSlack, type TextStyle, wordsFit } from "../text-block.ts";
import type { StageSpan } from "./stage-plan.ts";

export type HeaderShape = PlacedStage["shape"];

/** A header that knows how high it must be, and can be placed in any box at least as wide and high. */
export interface SizedHeader {
  readonly height: number;
  placeIn(box: Rect): Pick<PlacedStage, "label" | "detail" | "corner">;
}

const cornerGap = 8;

interface HeaderRoom {
  /** Room at the left (a chevron has its notch there) and at the right (its point). */
  readonly left: number;
  readonly right: number;
  readonly pad: number;
}

const rooms: Readonly<Record<HeaderShape, HeaderRoom>> = {
  chevron: { left: 22, right: 14, pad: 9 },
  plain: { left: 10, right: 10, pad: 4 },
  frame: { left: 12, right: 12, pad: 6 },
};

/** How headers look that stand together. */
export interface HeaderStyle {
  readonly shape: HeaderShape;
  readonly look: Look;
}

interface HeaderOptions extends HeaderStyle {
  /** Pixels that the header has at least. */
  readonly width: number;
  /** The owner at the right of the name; else at the right of the foot. */
  readonly isCornerBeside: boolean;
}

export interface StageHeader {
  readonly stage: StageSpan;
  readonly header: SizedHeader;
}

/**
 * The headers of stages that stand together: either all of them have the owner beside the name, or all at the foot,
 * which takes no line of its own where the last lines leave it room.
 */
export function headerSizes(
  stages: readonly { readonly stage: StageSpan; readonly width: number }[],
  { shape, look }: HeaderStyle,
): readonly StageHeader[] {
  const isCornerBeside = stages.every(({ stage, width }) => cornerFitsBeside(stage.group, { shape, look, width }));
  const texts = stages.map(({ stage, width }) => ({
    stage,
    text: headerText(stage.group, { shape, look, width, isCornerBeside }),
  }));
  const tallest = Math.max(0, ...texts.map(({ text }) => text.height));
  const footed = Math.max(tallest, ...texts.map(({ text }) => footedHeight(text, tallest)));
  return texts.map(({ stage, text }) => ({ stage, header: headerSize(text, isCornerBeside ? text.height : footed) }));
}

function nameStyle({ shape, look }: HeaderStyle): TextStyle {
  const { stageStyle, smallBoldStyle, frameStyle } = look;
  return { chevron: stageStyle, plain: smallBoldStyle, frame: frameStyle }[shape];
}

/** Whether a header of this width breaks no word of a stage's name. */
export function nameFits(name: string, { shape, look }: HeaderStyle, width: number): boolean {
  const { left, right } = rooms[shape];
  return wordsFit(name, nameStyle({ shape, look }), width - left - right);
}

/** Whether the owner of a stage fits beside its name without giving the name more lines. */
function cornerFitsBeside(group: GraphGroup, { shape, look, width }: Omit<HeaderOptions, "isCornerBeside">): boolean {
  if (!group.corner) return true;
  const { left, right } = rooms[shape];
  const style = nameStyle({ shape, look });
  const inner = width - left - right;
  const corner = textBlock(group.corner, look.smallStyle, inner);
  const rest = inner - corner.width - cornerGap;
  return (
    corner.lines.length === 1 &&
    wordsFit(group.label, style, rest) &&
    textBlock(group.label, style, rest).lines.length === textBlock(group.label, style, inner).lines.length
  );
}

/** Name, goal and owner of a stage, broken into lines. */
interface HeaderText {
  readonly shape: HeaderShape;
  readonly isCornerBeside: boolean;
  readonly label: TextBlock;
  readonly detail?: TextBlock;
  readonly corner?: TextBlock;
  /** Of name and goal. */
  readonly height: number;
  /** Pixels across for text. */
  readonly inner: number;
}

function headerText(group: GraphGroup, { shape, look, width, isCornerBeside }: HeaderOptions): HeaderText {
  const { left, right } = rooms[shape];
  const { smallStyle } = look;
  const style = nameStyle({ shape, look });
  const inner = width - left - right;
  const corner = group.corner ? textBlock(group.corner, smallStyle, inner) : undefined;
  const label = textBlock(group.label, style, isCornerBeside && corner ? inner - corner.width - cornerGap : inner);
  const detail = group.detail ? textBlock(group.detail, smallStyle, inner) : undefined;
  const height = label.height + heightOf(detail);
  return { shape, isCornerBeside, label, ...(detail && { detail }), ...(corner && { corner }), height, inner };
}

/** How high a text is, at least `height`, with its owner at the foot, below the last line that reaches so far. */
function footedHeight({ label, detail, corner, inner, isCornerBeside }: HeaderText, height: number): number {
  if (!corner || isCornerBeside) return height;
  let top = 0;
  let footed = height;
  for (const block of [label, ...(detail ? [detail] : [])]) {
    for (const { width } of block.lines) {
      top += block.lineHeight;
      const meets = width * textSlack + cornerGap + corner.width > inner;
      if (meets && top > footed - corner.height) footed = top + corner.height;
    }
  }
  return footed;
}

/** `height`: of the text with its owner. */
function headerSize({ shape, isCornerBeside, label, detail, corner }: HeaderText, height: number): SizedHeader {
  const { left, right, pad } = rooms[shape];
  return {
    height: height + 2 * pad,
    placeIn: (box) => {
      const top = box.y + pad;
      const foot = box.y + box.height - pad - heightOf(corner);
      const cornerTop = isCornerBeside && corner ? top + (label.lineHeight - corner.height) / 2 : foot;
      const x = box.x + left;
      return {
        label: placeBlock(label, { x, y: top }),
        ...(detail && { detail: placeBlock(detail, { x, y: top + label.height }) }),
        ...(corner && { corner: placeBlock(corner, { x: box.x + box.width - right, y: cornerTop, anchor: "end" }) }),
      };
    },
  };
}

function heightOf(block: TextBlock | undefined): number {
  return block?.height ?? 0;
}
