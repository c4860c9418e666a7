import type { Rect } from "../../base/geometry.ts";
import type { PlacedChangeLegend } from "../../layout/versions/change-legend.ts";
import { textMarks } from "../marks/text-marks.ts";
import type { GroupMark, Mark, Scene } from "../scene.ts";
import { withChangeLook } from "./change-look.ts";
import { changeSign } from "./change-sign.ts";
import type { ChangeLook } from "../../base/element-change.ts";

/** A picture with the legend of its changes below it; it grows by that, also one that had the size of a sheet. */
export function appendChangeLegend(picture: Scene, { height, entries }: PlacedChangeLegend<ChangeLook>): Scene {
  const { sheet: _, ...scene } = picture;
  const marks = entries.flatMap(({ sign, box, label }): readonly Mark[] => {
    const lowered = { ...box, y: box.y + picture.height };
    const words = { ...label, lines: label.lines.map((line) => ({ ...line, y: line.y + picture.height })) };
    return [
      ...(sign === undefined ? [] : [swatch(sign, lowered)]),
      ...textMarks(words, sign === undefined ? "ink-soft" : "ink"),
    ];
  });
  const legend: GroupMark = { type: "group", role: "legend", marks };
  return { ...scene, height: picture.height + height, marks: [...picture.marks, legend] };
}

/** A small card in the look, with its sign. */
function swatch(look: ChangeLook, box: Rect): Mark {
  const side = 8;
  const sign = {
    x: box.x + (box.width - side) / 2,
    y: box.y + (box.height - side) / 2,
    width: side,
    height: side,
  };
  const inset = { x: box.x + 3, y: box.y + 1, width: box.width - 6, height: box.height - 2 };
  const card: GroupMark = {
    type: "group",
    role: "card",
    marks: [{ type: "rect", box: inset, radius: 4, fill: "card-fill", stroke: { paint: "card-stroke", width: 1.2 } }],
  };
  const drawn = withChangeLook(card, look);
  return { ...drawn, role: "swatch", marks: [...drawn.marks, changeSign(look, sign)] };
}
