import type { PictureWords } from "../../views/diagram.ts";
import type { LaidOutDiagram, PlacedDiagramLegendEntry } from "../laid-out-diagram.ts";
import { movedBy } from "../fit-to-sheet.ts";
import type { Look } from "../look.ts";
import { canvasPad } from "../sheets.ts";
import { placeBlock, textBlock } from "../text-block.ts";
import { placeHeading } from "./heading.ts";
import { markSizes, type PlacedEntry, placeFoot } from "./legend-rows.ts";

/** Boxes and lines with their places, from (0, 0) to `width` and `height`. */
export interface BoxContent extends Pick<LaidOutDiagram, "boxes" | "connectors" | "captions"> {
  readonly width: number;
  readonly height: number;
}

export const emptyContent: BoxContent = { boxes: [], connectors: [], captions: [], width: 0, height: 0 };

/** A picture is at least this wide, for its heading and legend. */
const leastWidth = 560;

/** Puts heading, legend and remarks around what a diagram or a drawn table shows. */
export function pictureOfBoxes(
  words: PictureWords,
  content: BoxContent & Pick<LaidOutDiagram, "versions">,
  look: Look,
): LaidOutDiagram {
  const left = canvasPad + look.textInset;
  const width = Math.max(leastWidth, content.width + 2 * left);
  const heading = placeHeading(words, width, look);
  const { boxes, connectors, captions, versions } = movedBy(
    {
      boxes: content.boxes,
      connectors: content.connectors,
      captions: content.captions,
      ...(content.versions && { versions: content.versions }),
    },
    { x: left, y: heading.bottom },
  );
  const y = heading.bottom + content.height + look.headerGap;
  const sizeOf = (mark: LegendMark): MarkSize => markSize(mark, look);
  const { bottom, legend, ...foot } = placeFoot(words, { width, y, sizeOf, look });
  return {
    type: "laid-out-diagram",
    subject: words.subject,
    viewKind: words.viewKind,
    locale: words.locale,
    width,
    height: bottom,
    name: `${words.title}: ${words.summary}`,
    title: heading.title,
    ...(heading.subtitle && { subtitle: heading.subtitle }),
    boxes,
    connectors,
    captions,
    ...(versions && { versions }),
    ...foot,
    legend: legend.map((entry) => withSign(entry, look)),
  };
}

type LegendMark = PlacedDiagramLegendEntry["mark"];

interface MarkSize {
  readonly width: number;
  readonly height: number;
}

function markSize(mark: LegendMark, look: Look): MarkSize {
  if (mark.type !== "sign") return sizes[mark.type];
  const { width } = textBlock(mark.text, look.smallBoldStyle, Infinity);
  const least = mark.tone ? markSizes.flow.width : markSizes.card.width;
  return { width: Math.max(least, width + 10), height: markSizes.flow.height };
}

const sizes = {
  box: markSizes.flow,
  gap: markSizes.flow,
  line: markSizes.transition,
  status: markSizes.status,
} as const;

function withSign(entry: PlacedEntry<LegendMark>, look: Look): PlacedDiagramLegendEntry {
  const { mark, box } = entry;
  if (mark.type !== "sign") return entry;
  const block = textBlock(mark.text, look.smallBoldStyle, Infinity);
  const y = box.y + (box.height - block.height) / 2;
  return { ...entry, sign: placeBlock(block, { x: box.x + box.width / 2, y, anchor: "middle" }) };
}
