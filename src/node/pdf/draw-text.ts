import { pathSegments } from "../../scene/path-segments.ts";
import type { TextMark } from "../../scene/scene.ts";
import { visibleText } from "../fonts/drawn-text.ts";
import { type TextRun, widthOfRun } from "./pdf-fonts.ts";
import type { Pen } from "./pen.ts";
import { tracePath } from "./trace-path.ts";

/** How wide the stroke of a halo is in pixels, as in the SVG. */
const haloWidth = 4;

/** Of the em: how far above the baseline a line through text lies, and how thick it is. */
const strike = { above: 0.32, thickness: 0.05 } as const;

/** A line of text as text: it can be selected and searched. The halo under it is outlines, so that no text is there twice. */
export function drawText(mark: TextMark, { document, fonts, colorOf }: Pen): void {
  const { size, weight, anchor, y } = mark;
  const runs = fonts.runsOf(visibleText(mark.text), weight);
  const widths = runs.map((run) => widthOfRun(run) * size);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const start = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[anchor];
  const places = widths.map((_, index) => widths.slice(0, index).reduce((sum, each) => sum + each, start));
  if (mark.halo !== undefined) {
    document.save().lineWidth(haloWidth).lineJoin("round").strokeColor(colorOf(mark.halo));
    runs.forEach((run, index) => outlineRun(run, { x: places[index] ?? start, y, size }, document));
    document.stroke().restore();
  }
  document.fillColor(colorOf(mark.fill)).fontSize(size);
  runs.forEach(({ text, font }, index) => {
    document.font(font.name).text(text, places[index] ?? start, y, { lineBreak: false, baseline: "alphabetic" });
  });
  if (mark.strike !== true) return;
  const level = y - size * strike.above;
  document.lineWidth(size * strike.thickness).strokeColor(colorOf(mark.fill));
  document
    .moveTo(start, level)
    .lineTo(start + width, level)
    .stroke();
}

/** Adds the outlines of glyphs to the path. In a font y counts upwards. */
function outlineRun(
  { text, font: { font } }: TextRun,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  document: PDFKit.PDFDocument,
): void {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  glyphs.forEach(({ path }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const placed = path.transform(scale, 0, 0, -scale, pen + xOffset * scale, y - yOffset * scale);
    tracePath(document, pathSegments(placed.toSVG()));
    pen += xAdvance * scale;
  });
}
