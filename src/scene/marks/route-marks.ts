import type { Point, Rect } from "../../base/geometry.ts";
import type { PlacedRoute } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark, Paint } from "../scene.ts";
import { arrowhead, roundedLinePath } from "./shape-path.ts";
import { textMarks } from "./text-marks.ts";

type Kind = PlacedRoute["kind"];

const cornerRadius = 8;
const lineWidth = 1.6;
const headSize = { length: 9.5, width: 8.5 };

/** Dashes tell the kinds apart without colour; the usual way on is a solid line. */
const dashes: Readonly<Partial<Record<Kind, readonly number[]>>> = {
  churn: [6, 4],
  win_back: [6, 3, 1.5, 3],
  referral: [3.5, 3.5],
  return: [1.5, 3],
};

/** Paints of a kind: losing and winning back a customer is red, everything else quiet. */
export function routePaints(kind: Kind): { readonly line: Paint; readonly ink: Paint } {
  const isRed = kind === "churn" || kind === "win_back";
  return isRed ? { line: "route-red", ink: "route-red-ink" } : { line: "route", ink: "route-ink" };
}

/** A line with its head, from the first to the last point. */
export function arrowMarks(points: readonly Point[], kind: Kind): readonly Mark[] {
  const { line } = routePaints(kind);
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  const head = arrowhead(tip, before, headSize);
  const dash = dashes[kind];
  return [
    {
      type: "path",
      d: roundedLinePath([...points.slice(0, -1), head.back], cornerRadius),
      stroke: { paint: line, width: lineWidth, ...(dash && { dash }) },
    },
    { type: "path", d: head.d, fill: line },
  ];
}

/** A transition. `groundAt` gives the paint that lies under a box: the label's own place is wiped with it. */
export function routeGroup(route: PlacedRoute, groundAt: (box: Rect) => Paint): GroupMark {
  const { label } = route;
  const { ink } = routePaints(route.kind);
  const ground = label && groundAt(label.box);
  return {
    type: "group",
    role: "route",
    subject: route.subject,
    name: route.name,
    marks: [
      ...arrowMarks(route.points, route.kind),
      ...(label && ground !== undefined
        ? [{ type: "rect", box: label.box, fill: ground } as const, ...textMarks(label.text, ink, ground)]
        : []),
    ],
  };
}
