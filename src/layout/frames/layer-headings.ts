import type { Rect } from "../../base/geometry.ts";
import type { Diagram } from "../../views/diagram.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { placeBlock, textBlock } from "../text-block.ts";
import type { BoxContent } from "./box-picture.ts";
import { movedBlock } from "./pack-blocks.ts";

/** Between the headings and what stands below or beside them. */
const gap = 18;
/** Width of headings at the left: the first in which each is no higher than what is given to its layer. */
const sideWidths = [120, 160, 220, 320, 480] as const;
const pad = { x: 8, y: 5 } as const;

interface Span {
  readonly layer: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Headings of the layers that hold nodes: a row above what runs right, a column at the left of what runs down. None
 * where the layers do not lie apart.
 */
export function withLayerHeadings(diagram: Diagram, content: BoxContent, look: Look): BoxContent {
  const isRight = diagram.direction === "right";
  const spans = spansOf(diagram, content);
  if (spans.length === 0) return content;
  const side = sideWidths.find((width) => spans.every((_, index) => fits(diagram, { spans, index, width }, look)));
  const sideWidth = side ?? sideWidths[sideWidths.length - 1] ?? 0;
  const heads = spans.map((span) =>
    measured(diagram, { span, width: isRight ? span.end - span.start : sideWidth }, look),
  );
  const room = isRight ? Math.max(...heads.map(({ height }) => height)) : sideWidth;
  const moved = isRight ? movedBlock(content, 0, room + gap) : movedBlock(content, room + gap, 0);
  // A low layer may be less high than its heading at the left.
  const bottom = Math.max(0, ...heads.map(({ span, height }) => span.start + height));
  return {
    ...moved,
    boxes: [
      ...heads.map(({ span: { start, end }, height, placeIn }) =>
        placeIn(
          isRight
            ? { x: start, y: 0, width: end - start, height: room }
            : { x: 0, y: start, width: room, height: Math.max(end - start, height) },
        ),
      ),
      ...moved.boxes,
    ],
    width: isRight ? moved.width : moved.width + room + gap,
    height: isRight ? moved.height + room + gap : Math.max(moved.height, bottom),
  };
}

function spansOf({ nodes, direction, layerHeadings = [] }: Diagram, { boxes }: BoxContent): readonly Span[] {
  const layers = new Map(nodes.map(({ id, layer }) => [id, layer]));
  const spans = layerHeadings.flatMap((_, layer): readonly Span[] => {
    const inside = boxes.filter(({ id }) => layers.get(id) === layer).map(({ box }) => box);
    if (inside.length === 0) return [];
    const isRight = direction === "right";
    return [
      {
        layer,
        start: Math.min(...inside.map((box) => (isRight ? box.x : box.y))),
        end: Math.max(...inside.map((box) => (isRight ? box.x + box.width : box.y + box.height))),
      },
    ];
  });
  return spans.every(({ start }, index) => index === 0 || start >= (spans[index - 1]?.end ?? 0)) ? spans : [];
}

interface Heading {
  readonly span: Span;
  readonly height: number;
  placeIn(box: Rect): PlacedBox;
}

/** Whether a heading at the left ends above the next one. */
function fits(
  diagram: Diagram,
  { spans, index, width }: { readonly spans: readonly Span[]; readonly index: number; readonly width: number },
  look: Look,
): boolean {
  const [span, next] = [spans[index], spans[index + 1]];
  return !span || !next || span.start + measured(diagram, { span, width }, look).height < next.start;
}

function measured(
  { layerHeadings = [] }: Diagram,
  { span, width }: { readonly span: Span; readonly width: number },
  { smallBoldStyle }: Look,
): Heading {
  const text = layerHeadings[span.layer] ?? "";
  const block = textBlock(text, smallBoldStyle, width - 2 * pad.x);
  return {
    span,
    height: block.height + 2 * pad.y,
    placeIn: (box) => ({
      id: `layer ${span.layer}`,
      role: "head",
      shape: "rect",
      tone: "quiet",
      box,
      label: placeBlock(block, {
        x: box.x + box.width / 2,
        y: box.y + (box.height - block.height) / 2,
        anchor: "middle",
      }),
      name: text,
    }),
  };
}
