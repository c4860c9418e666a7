import { type Rect, roundPx } from "../../base/geometry.ts";
import type { Mark } from "../scene.ts";
import type { ChangeLook } from "../../base/element-change.ts";
import { changePaint } from "./change-paint.ts";

/** The sign of a kind of change, drawn, so that no font is needed: plus, minus, triangle, two arrows, ring. */
export function changeSign(look: ChangeLook, { x, y, width, height }: Rect): Mark {
  const stroke = { paint: changePaint(look), width: 2 };
  const at = (across: number, down: number): string => `${roundPx(x + across * width)} ${roundPx(y + down * height)}`;
  switch (look) {
    case "added":
      return { type: "path", d: `M${at(0.5, 0)}L${at(0.5, 1)}M${at(0, 0.5)}L${at(1, 0.5)}`, stroke };
    case "removed":
      return { type: "path", d: `M${at(0, 0.5)}L${at(1, 0.5)}`, stroke };
    case "changed":
      return {
        type: "path",
        d: `M${at(0.5, 0.05)}L${at(1, 0.95)}L${at(0, 0.95)}Z`,
        stroke: { ...stroke, width: 1.6 },
      };
    case "moved":
    case "left":
      return {
        type: "path",
        d: [
          `M${at(0, 0.25)}L${at(1, 0.25)}M${at(0.68, -0.02)}L${at(1, 0.25)}L${at(0.68, 0.5)}`,
          `M${at(1, 0.77)}L${at(0, 0.77)}M${at(0.32, 0.52)}L${at(0, 0.77)}L${at(0.32, 1.02)}`,
        ].join(""),
        stroke: { ...stroke, width: 1.3 },
      };
    case "affected":
      return {
        type: "circle",
        center: { x: x + width / 2, y: y + height / 2 },
        radius: width / 2 - 0.5,
        stroke: { ...stroke, width: 1.6 },
      };
  }
}
