import { overlaps, type Rect } from "../../base/geometry.ts";
import { boxOfMark } from "../../scene/mark-box.ts";
import { pathSegments } from "../../scene/path-segments.ts";
import type { CircleMark, GroupMark, ImageMark, Mark, Paint, PathMark, RectMark, Stroke } from "../../scene/scene.ts";
import { drawText } from "./draw-text.ts";
import type { Pen } from "./pen.ts";
import { tracePath } from "./trace-path.ts";

/** How far a line may reach over the box of its mark, in pixels. */
const reach = 8;

/** Draws a mark and what is in it. */
export function drawMark(mark: Mark, pen: Pen): void {
  if (isOutside(mark, pen.window)) return;
  switch (mark.type) {
    case "group":
      return drawGroup(mark, pen);
    case "rect":
      return drawRect(mark, pen);
    case "circle":
      return drawCircle(mark, pen);
    case "path":
      return drawPath(mark, pen);
    case "text":
      return drawText(mark, pen);
    case "image":
      return drawImage(mark, pen);
  }
}

function isOutside(mark: Mark, window: Rect | undefined): boolean {
  if (!window) return false;
  const box = boxOfMark(mark);
  if (!box) return true;
  const { x, y, width, height } = box;
  return !overlaps(window, { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach });
}

function drawGroup(group: GroupMark, pen: Pen): void {
  const { document } = pen;
  if (group.opacity !== undefined) document.save().opacity(group.opacity);
  for (const mark of group.marks) drawMark(mark, pen);
  if (group.opacity !== undefined) document.restore();
  const destination = group.link === undefined ? undefined : pen.destinationOf(group.link);
  const box = destination === undefined ? undefined : boxOfMark(group);
  if (destination !== undefined && box) pen.addLink(box, destination, group.name);
}

function drawRect({ box: { x, y, width, height }, radius = 0, fill, stroke }: RectMark, pen: Pen): void {
  if (radius > 0) pen.document.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else pen.document.rect(x, y, width, height);
  paint(pen, fill, stroke);
}

function drawCircle({ center, radius, fill, stroke }: CircleMark, pen: Pen): void {
  pen.document.circle(center.x, center.y, radius);
  paint(pen, fill, stroke);
}

function drawPath({ d, fill, stroke }: PathMark, pen: Pen): void {
  tracePath(pen.document, pathSegments(d));
  paint(pen, fill, stroke);
}

/** Fills and strokes the path; one with neither is dropped. */
function paint({ document, colorOf }: Pen, fill: Paint | undefined, stroke: Stroke | undefined): void {
  if (stroke) {
    document.lineWidth(stroke.width).strokeColor(colorOf(stroke.paint));
    // An array is a list of dashes and gaps, which the types of pdfkit do not know.
    if (stroke.dash) document.addContent(`[${stroke.dash.join(" ")}] 0 d`);
  }
  if (fill !== undefined) document.fillColor(colorOf(fill));
  if (fill !== undefined && stroke) document.fillAndStroke();
  else if (fill !== undefined) document.fill();
  else if (stroke) document.stroke();
  else document.addContent("n");
  if (stroke?.dash) document.undash();
}

function drawImage({ box: { x, y, width, height }, href }: ImageMark, { document, images }: Pen): void {
  const image = images.get(href);
  if (image) document.image(image, x, y, { width, height });
}
