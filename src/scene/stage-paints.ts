import type { LaidOutSingle } from "../layout/laid-out.ts";
import type { Mark, Paint, Palette } from "./scene.ts";
import { paletteOf, type Theme } from "./theme.ts";

/*
 * The colours of stages depend on how many there are. On a sheet views with other numbers of stages stand side by side,
 * so there the paints say the number too: `stage-3-of-6-fill`.
 */

/** How many stages the path of a picture has. */
export function stageCountOf(picture: LaidOutSingle): number {
  if (picture.type !== "laid-out-graph") return 0;
  return picture.stages.reduce((most, { count }) => Math.max(most, count), 0);
}

/** The paint of a picture with so many stages, as it is named on a sheet. */
export function paintOnSheet(paint: Paint, stageCount: number): Paint {
  return paint.replace(/^stage-(\d+)-/, `stage-$1-of-${stageCount}-`);
}

/** All paints of a sheet of pictures with so many stages each. */
export function sheetPalette(theme: Theme, stageCounts: readonly number[]): Palette {
  const palette = new Map<Paint, string>();
  for (const count of [0, ...new Set(stageCounts)]) {
    for (const [paint, color] of paletteOf(theme, count)) palette.set(paintOnSheet(paint, count), color);
  }
  return palette;
}

/** The same mark in the paints of a sheet. */
export function withStageCount(mark: Mark, stageCount: number): Mark {
  switch (mark.type) {
    case "group":
      return { ...mark, marks: mark.marks.map((inner) => withStageCount(inner, stageCount)) };
    case "text":
      return { ...mark, fill: paintOnSheet(mark.fill, stageCount) };
    case "image":
      return mark;
    default:
      return {
        ...mark,
        ...(mark.fill !== undefined && { fill: paintOnSheet(mark.fill, stageCount) }),
        ...(mark.stroke && { stroke: { ...mark.stroke, paint: paintOnSheet(mark.stroke.paint, stageCount) } }),
      };
  }
}
