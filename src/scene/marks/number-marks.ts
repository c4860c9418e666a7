import { type Rect, roundPx } from "../../base/geometry.ts";
import { measureText } from "../../layout/measure-text.ts";
import { numberStyle } from "../../layout/pages/number-plate.ts";
import type { GroupMark, Mark } from "../scene.ts";

/** The plate of a number: white with a thin line, so that nobody takes it for a badge. */
export function numberPlate(box: Rect): Mark {
  return { type: "rect", box, radius: box.height / 2, fill: "background", stroke: { paint: "ink-soft", width: 1 } };
}

/** The number of an element on its plate. */
export function numberMarks(number: number, { x, y, width, height }: Rect): GroupMark {
  const { size, weight } = numberStyle;
  const text = String(number);
  const box = { x: roundPx(x), y: roundPx(y), width, height };
  return {
    type: "group",
    role: "number",
    marks: [
      numberPlate(box),
      {
        type: "text",
        ...{ text, size, weight, fill: "ink-soft", anchor: "middle" },
        x: roundPx(x + width / 2),
        // Figures are as high as capitals: 0.733 em.
        y: roundPx(y + height / 2 + size * 0.366),
        width: measureText(text, size, weight),
      },
    ],
  };
}
