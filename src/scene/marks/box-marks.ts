import type { Point, Rect } from "../../base/geometry.ts";
import type { PlacedBox } from "../../layout/laid-out-diagram.ts";
import type { BoxShape } from "../../views/diagram.ts";
import type { BasePaint } from "../theme.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { badgeGroup, statusShape } from "./badge-marks.ts";
import { withEmphasis } from "./emphasis-marks.ts";
import { kindGlyph } from "./kind-glyph.ts";
import { flowCut, type FlowOutline } from "./flow-outline.ts";
import {
  cylinderPath,
  diamondPath,
  foldedCornerPath,
  hexagonPath,
  leftBarPath,
  octagonPath,
  tagPath,
} from "./shape-path.ts";
import { cellBody, headBody, rowBody } from "./table-marks.ts";
import { textMarks } from "./text-marks.ts";
import { tonePaint } from "./tone-paint.ts";

/** Width of the coloured bar at the left of a box, in pixels. */
const barWidth = 5;
const cornerRadius = 6;
/** Dots of a state machine are black in UML. */
const dotPaint = "ink";

/** What a box draws besides its words. */
type Body = Pick<PlacedBox, "role" | "shape" | "tone" | "box" | "glyph" | "isGap" | "emphasis">;

/** A thing, a group, a head or a cell: its body, its words, its figure. */
export function boxGroup(box: PlacedBox): GroupMark {
  const { subject, name, link, emphasis, rule } = box;
  const ink = box.role === "head" || box.role === "group" ? "ink-soft" : "ink";
  const group: GroupMark = {
    type: "group",
    role: box.role,
    ...(subject !== undefined && { subject }),
    ...(name !== undefined && { name }),
    ...(link !== undefined && { link }),
    marks: [
      ...(box.role === "group" ? [] : boxOutline(box)),
      ...textMarks(box.label, box.label?.weight === 700 ? "ink" : ink),
      ...textMarks(box.detail, "ink-soft"),
      ...(rule ? [ruleMark(rule)] : []),
      ...textMarks(box.lines, "ink-soft"),
      ...(box.sign ? [statusShape(box.sign.status, box.sign.box)] : []),
      ...(box.badge ? [badgeGroup(box.badge)] : []),
    ],
  };
  return withEmphasis(group, emphasis);
}

function ruleMark([from, to]: NonNullable<PlacedBox["rule"]>): Mark {
  return { type: "path", d: `M${from.x} ${from.y}L${to.x} ${to.y}`, stroke: { paint: "card-stroke", width: 1 } };
}

/** The body of a box. */
export function boxOutline(body: Body): readonly Mark[] {
  const { role, shape, tone, box } = body;
  if (role === "group") return [groupFrame(body)];
  if (role === "head") return headBody(body);
  if (role === "row") return rowBody(body);
  if (role === "cell") return cellBody(body);
  const stroke = { paint: tonePaint(tone), width: body.emphasis === "strong" ? 2.8 : 1.4 };
  const fill = tone === "quiet" ? "tag-fill" : "card-fill";
  if (shape === "rect" && tone !== "plain" && tone !== "quiet") return barredCard(box, stroke);
  const outline = outlineMark(shape, box, { fill, stroke });
  return body.glyph ? [outline, kindGlyph(body.glyph, middleOf(box))] : [outline];
}

/** As the cards of the lifecycle map, so that both pictures speak alike. */
function barredCard(box: Rect, stroke: { readonly paint: BasePaint; readonly width: number }): readonly Mark[] {
  const isStrong = stroke.width > 2;
  const border = isStrong ? stroke : ({ paint: "card-stroke", width: 1.2 } as const);
  return [
    { type: "rect", box, radius: cornerRadius, fill: "card-fill", stroke: border },
    { type: "path", d: leftBarPath(box, Math.min(barWidth, box.width / 4), cornerRadius), fill: stroke.paint },
  ];
}

function outlineMark(
  shape: BoxShape,
  box: Rect,
  style: { readonly fill: BasePaint; readonly stroke: { readonly paint: BasePaint; readonly width: number } },
): Mark {
  switch (shape) {
    case "rect":
      return { type: "rect", box, radius: cornerRadius, ...style };
    case "round":
      return { type: "rect", box, radius: 12, ...style };
    case "pill":
      return { type: "rect", box, radius: box.height / 2, ...style };
    case "diamond":
      return { type: "path", d: diamondPath(box), ...style };
    case "hexagon":
      return { type: "path", d: hexagonPath(box, flowCut("milestone", box)), ...style };
    case "octagon":
      return { type: "path", d: octagonPath(box, flowCut("exit", box)), ...style };
    case "cylinder":
      return { type: "path", d: cylinderPath(box), ...style };
    case "tag":
      return { type: "path", d: tagPath(box), ...style };
    case "note":
      return { type: "path", d: foldedCornerPath(box), ...style };
    case "station":
      return { type: "circle", ...dot(box, 1), ...style };
    case "start":
      return { type: "circle", ...dot(box, 0), fill: dotPaint };
    case "end":
      return {
        type: "group",
        role: "dot",
        marks: [
          { type: "circle", ...dot(box, 1), fill: "background", stroke: { paint: dotPaint, width: 1.6 } },
          { type: "circle", ...dot(box, 5), fill: dotPaint },
        ],
      };
  }
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function dot({ x, y, width, height }: Rect, inset: number): { center: { x: number; y: number }; radius: number } {
  return { center: { x: x + width / 2, y: y + height / 2 }, radius: Math.max(2, Math.min(width, height) / 2 - inset) };
}

/** The frame around a group; painted below everything that stands in it. */
export function groupFrame({ box, tone }: Pick<Body, "box" | "tone">): Mark {
  const stroke = tone === "plain" || tone === "quiet" ? "frame-stroke" : tonePaint(tone);
  return { type: "rect", box, radius: 8, fill: "frame-fill", stroke: { paint: stroke, width: 1.2 } };
}

/** How the outline of a box lies within it, for the ends of lines. */
export function outlineOf({ shape, box }: Pick<PlacedBox, "shape" | "box">): FlowOutline {
  const kinds = { diamond: "decision", hexagon: "milestone", octagon: "exit", pill: "feedback" } as const;
  const isRound = shape === "start" || shape === "end" || shape === "station";
  const kind = isRound ? "feedback" : shape in kinds ? kinds[shape as keyof typeof kinds] : "touchpoint";
  return { kind, shape: "flow", box };
}
