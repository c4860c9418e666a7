import type { Status } from "../../base/badge.ts";
import type { Rect } from "../../base/geometry.ts";
import type { PlacedBadge } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { hexagonPath } from "./shape-path.ts";
import { textMarks } from "./text-marks.ts";

/**
 * The body of a badge. Status has a shape as well as a colour, for greyscale and colour blindness: round ends are good,
 * pointed ends a warning, square corners critical, a dashed outline means that there is no figure.
 */
export function statusShape(status: Status, box: Rect): Mark {
  const fill = `${status}-fill`;
  const paint = `${status}-stroke`;
  const inner = inset(box, 0.75);
  const round = inner.height / 2;
  switch (status) {
    case "warn":
      return { type: "path", d: hexagonPath(inner, inner.height * 0.36), fill, stroke: { paint, width: 1.5 } };
    case "critical":
      return { type: "rect", box: inner, radius: 2.5, fill, stroke: { paint, width: 2 } };
    case "unknown":
      return { type: "rect", box: inner, radius: round, fill, stroke: { paint, width: 1.2, dash: [3, 2] } };
    case "good":
      return { type: "rect", box: inner, radius: round, fill, stroke: { paint, width: 1.5 } };
    case "neutral":
      return { type: "rect", box: inner, radius: 6, fill, stroke: { paint, width: 1 } };
  }
}

/** A figure on its coloured body. */
export function badgeGroup(badge: PlacedBadge): GroupMark {
  return {
    type: "group",
    role: "badge",
    name: badge.name,
    marks: [statusShape(badge.status, badge.box), ...textMarks(badge.caption, `${badge.status}-ink`)],
  };
}

function inset({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}
