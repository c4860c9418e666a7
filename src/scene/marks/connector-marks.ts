import type { Point, Rect } from "../../base/geometry.ts";
import { roundPx } from "../../base/geometry.ts";
import type { PlacedBox, PlacedConnector } from "../../layout/laid-out-diagram.ts";
import type { LineEnd, LineStyle, Tone } from "../../views/diagram.ts";
import type { GroupMark, Mark, Paint } from "../scene.ts";
import { outlineOf } from "./box-marks.ts";
import { withEmphasis } from "./emphasis-marks.ts";
import { cutLine } from "./cut-line.ts";
import { onOutline } from "./flow-outline.ts";
import { labelHole } from "./route-marks.ts";
import { arrowhead, openHeadPath, roundedLinePath } from "./shape-path.ts";
import { textMarks } from "./text-marks.ts";
import { tonePaint } from "./tone-paint.ts";

const cornerRadius = 8;

/** Dash and gap in widths of a line. */
const dashes: Readonly<Partial<Record<LineStyle, readonly number[]>>> = {
  dashed: [6, 4],
  dotted: [1.5, 3],
  "dash-dot": [6, 3, 1.5, 3],
};

function linePaint(tone: Tone): Paint {
  if (tone === "plain" || tone === "quiet") return "route";
  return tone === "red" ? "route-red" : tonePaint(tone);
}

type Line = Pick<PlacedConnector, "points" | "line" | "head" | "tail" | "tone" | "width">;

/** A line with its ends; `hole` is a box in which nothing of it is drawn. */
export function connectorLine(connector: Line, hole?: Rect): readonly Mark[] {
  const { points, line, tone, width } = connector;
  const paint = linePaint(tone);
  const forward = endMarks(connector.head, points, { paint, width });
  const backward = endMarks(connector.tail, [...points].reverse(), { paint, width });
  const shaft = shortened(points, backward.back, forward.back);
  const dash = dashes[line]?.map((length) => roundPx(length * Math.max(1, width / 1.6)));
  const d = (hole ? cutLine(shaft, hole) : [shaft]).map((piece) => roundedLinePath(piece, cornerRadius)).join("");
  if (d === "") return [...forward.marks, ...backward.marks];
  return [
    { type: "path", d, stroke: { paint, width: line === "double" ? width * 3 : width, ...(dash && { dash }) } },
    ...(line === "double" ? [{ type: "path", d, stroke: { paint: "background", width } } satisfies Mark] : []),
    ...forward.marks,
    ...backward.marks,
  ];
}

/** Marks of the end at the last point, and where the line itself shall stop. */
function endMarks(
  end: LineEnd,
  points: readonly Point[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): { readonly marks: readonly Mark[]; readonly back?: Point } {
  const [before, tip] = points.slice(-2);
  if (end === "none" || !tip || !before) return { marks: [] };
  const size = { length: 8 + width, width: 7 + width };
  if (end === "open") {
    return {
      marks: [{ type: "path", d: openHeadPath(tip, before, size), stroke: { paint, width: Math.min(width, 2) } }],
    };
  }
  const { d, back } = arrowhead(tip, before, size);
  return { marks: [{ type: "path", d, fill: paint }], back };
}

function shortened(points: readonly Point[], first: Point | undefined, last: Point | undefined): readonly Point[] {
  return points.map((point, index) => {
    if (index === 0 && first) return first;
    return index === points.length - 1 && last ? last : point;
  });
}

/** A connector: line, ends and label. The line makes room for its label. */
export function connectorGroup(
  connector: PlacedConnector,
  { boxes, groundAt }: { readonly boxes: ReadonlyMap<string, PlacedBox>; groundAt(box: Rect): Paint },
): GroupMark {
  const { subject, name, label, emphasis } = connector;
  const ink = connector.tone === "red" ? "route-red-ink" : "route-ink";
  const width = emphasis === "strong" ? connector.width + 1.2 : connector.width;
  const group: GroupMark = {
    type: "group",
    role: "route",
    ...(subject !== undefined && { subject }),
    name,
    marks: [
      ...connectorLine(
        { ...connector, width, points: betweenOutlines(connector, boxes) },
        label && labelHole(label.text),
      ),
      ...textMarks(label?.text, ink, label && groundAt(label.box)),
    ],
  };
  return withEmphasis(group, emphasis);
}

function betweenOutlines(
  { points, from, to }: PlacedConnector,
  boxes: ReadonlyMap<string, PlacedBox>,
): readonly Point[] {
  const [first, second] = points;
  const [beforeLast, last] = points.slice(-2);
  const [start, end] = [boxes.get(from), boxes.get(to)];
  if (!first || !second || !beforeLast || !last) return points;
  return [
    start ? onOutline(first, second, outlineOf(start)) : first,
    ...points.slice(1, -1),
    end ? onOutline(last, beforeLast, outlineOf(end)) : last,
  ];
}
