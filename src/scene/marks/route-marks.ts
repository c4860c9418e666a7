import type { Point, Rect } from "../../base/geometry.ts";
import type { PlacedCard, PlacedRoute, PlacedText } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark, Paint } from "../scene.ts";
import { withEmphasis } from "./emphasis-marks.ts";
import { cutLine } from "./cut-line.ts";
import { onOutline } from "./flow-outline.ts";
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

/** A line with its head, from the first to the last point; `hole` is a box in which nothing of the line is drawn. */
export function arrowMarks(
  points: readonly Point[],
  kind: Kind,
  { hole, width = lineWidth }: { readonly hole?: Rect; readonly width?: number } = {},
): readonly Mark[] {
  const { line } = routePaints(kind);
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  const head = arrowhead(tip, before, headSize);
  const shaft = [...points.slice(0, -1), head.back];
  const dash = dashes[kind];
  return [
    {
      type: "path",
      d: (hole ? cutLine(shaft, hole) : [shaft]).map((piece) => roundedLinePath(piece, cornerRadius)).join(""),
      stroke: { paint: line, width, ...(dash && { dash }) },
    },
    { type: "path", d: head.d, fill: line },
  ];
}

/** What a transition has to know of the rest of the picture. */
export interface RouteSurroundings {
  /** The paint that lies under a box. */
  groundAt(box: Rect): Paint;
  /** By subject. */
  readonly cards: ReadonlyMap<string, PlacedCard>;
}

/** A transition: line, head and label. The line makes room for its label. */
export function routeGroup(route: PlacedRoute, { groundAt, cards }: RouteSurroundings): GroupMark {
  const { label, emphasis } = route;
  const { ink } = routePaints(route.kind);
  const hole = label && labelHole(label.text);
  const group: GroupMark = {
    type: "group",
    role: "route",
    subject: route.subject,
    name: route.name,
    marks: [
      ...arrowMarks(fromOutlineToOutline(route, cards), route.kind, {
        ...(hole && { hole }),
        ...(emphasis === "strong" && { width: lineWidth + 1.2 }),
      }),
      ...textMarks(label?.text, ink, label && groundAt(label.box)),
    ],
  };
  return withEmphasis(group, emphasis);
}

/** Space between a label and the line that it interrupts, in pixels. */
const labelGap = 5;

/** The box of the words themselves: what is reserved for a label may be larger. */
export function labelHole({ lines, size, anchor }: PlacedText): Rect | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const starts = lines.map((line) => line.x - { start: 0, middle: line.width / 2, end: line.width }[anchor]);
  const x = Math.min(...starts) - labelGap;
  const right = Math.max(...lines.map((line, index) => (starts[index] ?? 0) + line.width)) + labelGap;
  const y = first.y - size * 0.88 - labelGap;
  return { x, y, width: right - x, height: last.y + size * 0.2 + labelGap - y };
}

/** The points of a route, its ends moved from the boxes of its cards to their shapes. */
function fromOutlineToOutline(route: PlacedRoute, cards: ReadonlyMap<string, PlacedCard>): readonly Point[] {
  const [first, second] = route.points;
  const [beforeLast, last] = route.points.slice(-2);
  const [from, to] = [cards.get(route.from), cards.get(route.to)];
  if (!first || !second || !beforeLast || !last) return route.points;
  return [
    from ? onOutline(first, second, from) : first,
    ...route.points.slice(1, -1),
    to ? onOutline(last, beforeLast, to) : last,
  ];
}
