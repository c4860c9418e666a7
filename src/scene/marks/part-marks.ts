import type { PlacedPart } from "../../layout/laid-out-sheet.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { withStageCount } from "../stage-paints.ts";
import { textMarks } from "./text-marks.ts";

/** The field of a view on a sheet. */
export function partBackdrop({ box }: PlacedPart): Mark {
  return { type: "rect", box, radius: 8, stroke: { paint: "frame-stroke", width: 1 } };
}

/**
 * A view on a sheet: its title, which opens it, then `marks`. The group has no subject, so that each of its elements can
 * be changed and moved by itself.
 */
export function partGroup(
  { subject, name, picture }: PlacedPart,
  marks: readonly Mark[],
  stageCount: number,
): GroupMark {
  const title: GroupMark = {
    type: "group",
    role: "part-title",
    subject,
    name,
    link: subject,
    marks: textMarks(picture.title, "ink"),
  };
  return { type: "group", role: "part", marks: [title, ...marks.map((mark) => withStageCount(mark, stageCount))] };
}
