import { contains, overlaps, type Rect } from "../../src/base/geometry.ts";
import { movedBy } from "../../src/layout/fit-to-sheet.ts";
import type { LaidOutSheet, PlacedPart } from "../../src/layout/laid-out-sheet.ts";
import { judgeDiagram } from "./judge-diagram.ts";
import { shrink, textBoxes } from "./judge-geometry.ts";
import { type JudgeOptions, judgePicture } from "./judge-picture.ts";

/** All findings about a sheet: each picture is as good as by itself, within its own field, and the fields are apart. */
export function judgeSheet(sheet: LaidOutSheet, options: JudgeOptions = {}): readonly string[] {
  const canvas = { x: 0, y: 0, width: sheet.width, height: sheet.height };
  const texts = [sheet.title, sheet.subtitle, sheet.footer, ...sheet.remarks].flatMap((text) =>
    text ? textBoxes(text, options.textScale ?? 1) : [],
  );
  return [
    ...sheet.parts.flatMap((part) => judgePart(part, options).map((found) => `${part.subject}: ${found}`)),
    ...sheet.parts.flatMap(({ subject, box }, index) =>
      sheet.parts.slice(index + 1).flatMap((other) => {
        return overlaps(shrink(box), shrink(other.box)) ? [`${subject} overlaps ${other.subject}`] : [];
      }),
    ),
    ...sheet.parts.flatMap(({ subject, box }) => {
      return texts.some((text) => overlaps(shrink(box), shrink(text)))
        ? [`${subject} lies on the words around it`]
        : [];
    }),
    ...[...sheet.parts.map(({ box }) => box), ...texts].flatMap((box: Rect) =>
      contains(canvas, box) ? [] : ["something leaves the sheet"],
    ),
  ];
}

function judgePart({ box, picture }: PlacedPart, options: JudgeOptions): readonly string[] {
  const own = movedBy(picture, { x: -box.x, y: -box.y });
  const isWithin = picture.width <= box.width + 0.02 && picture.height <= box.height + 0.02;
  return [
    ...(isWithin ? [] : ["leaves its field"]),
    ...(own.type === "laid-out-graph" ? judgePicture(own, options) : judgeDiagram(own, options)),
  ];
}
