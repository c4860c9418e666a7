import type { PictureWords } from "../../views/diagram.ts";
import type { LaidOutDiagram } from "../laid-out-diagram.ts";
import { movedBy } from "../fit-to-sheet.ts";
import type { Look } from "../look.ts";
import { canvasPad } from "../sheets.ts";
import { placeHeading } from "./heading.ts";
import { markSizes, placeFoot } from "./legend-rows.ts";

/** Boxes and lines with their places, from (0, 0) to `width` and `height`. */
export interface BoxContent extends Pick<LaidOutDiagram, "boxes" | "connectors" | "captions"> {
  readonly width: number;
  readonly height: number;
}

export const emptyContent: BoxContent = { boxes: [], connectors: [], captions: [], width: 0, height: 0 };

/** A picture is at least this wide, for its heading and legend. */
const leastWidth = 560;

/** Puts heading, legend and remarks around what a diagram or a drawn table shows. */
export function pictureOfBoxes(words: PictureWords, content: BoxContent, look: Look): LaidOutDiagram {
  const left = canvasPad + look.textInset;
  const width = Math.max(leastWidth, content.width + 2 * left);
  const heading = placeHeading(words, width, look);
  const { boxes, connectors, captions } = movedBy(
    { boxes: content.boxes, connectors: content.connectors, captions: content.captions },
    { x: left, y: heading.bottom },
  );
  const y = heading.bottom + content.height + look.headerGap;
  const { bottom, ...foot } = placeFoot(words, { width, y, sizeOf: ({ type }) => sizes[type], look });
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
    ...foot,
  };
}

const sizes = { box: markSizes.flow, line: markSizes.transition, status: markSizes.status } as const;
