import { type Rect, roundPx } from "../../base/geometry.ts";
import { measureText } from "../../layout/measure-text.ts";
import { type ChangePlate, plateStyle, signPad, signSide } from "../../layout/versions/change-plate.ts";
import type { GroupMark, Mark, TextMark } from "../scene.ts";
import { changeSign } from "./change-sign.ts";
import type { ChangeLook } from "../../base/element-change.ts";
import { changePaint } from "./change-paint.ts";

/** The plate of a changed element: numbers of its rows on a dark ground, then the sign and how many properties changed. */
export function plateMarks(plate: ChangePlate, look: ChangeLook, place: Rect): GroupMark {
  const paint = changePaint(look);
  const box = { x: roundPx(place.x), y: roundPx(place.y), width: plate.width, height: plate.height };
  const radius = box.height / 2;
  const signX = box.x + (plate.rows?.width ?? 0) + signPad;
  const sign = { x: signX, y: box.y + (box.height - signSide) / 2, width: signSide, height: signSide };
  return {
    type: "group",
    role: "change",
    marks: [
      { type: "rect", box, radius, fill: "background", stroke: { paint, width: 1.3 } },
      ...(plate.rows ? numberOn(plate.rows, box, paint) : []),
      changeSign(look, sign),
      ...(plate.fields === undefined ? [] : [word(plate.fields, { ...box, x: sign.x + sign.width + 2 }, paint)]),
    ],
  };
}

function numberOn({ text, width }: NonNullable<ChangePlate["rows"]>, box: Rect, paint: string): readonly Mark[] {
  const ground = { ...box, width };
  const left = box.x + (width - measureText(text, plateStyle.size, plateStyle.weight)) / 2;
  return [
    { type: "rect", box: ground, radius: box.height / 2, fill: paint },
    word(text, { ...box, x: left }, "background"),
  ];
}

function word(text: string, { x, y, height }: Rect, fill: string): TextMark {
  const { size, weight } = plateStyle;
  // Figures are as high as capitals: 0.733 em.
  const baseline = roundPx(y + height / 2 + size * 0.366);
  const width = measureText(text, size, weight);
  return { type: "text", text, x: roundPx(x), y: baseline, size, weight, anchor: "start", fill, width };
}
