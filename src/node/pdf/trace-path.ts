import type { PathSegment } from "../../scene/path-segments.ts";

/** Adds an outline to the path that is painted next. pdfkit's own reader of path data draws quadratic curves crooked. */
export function tracePath(document: PDFKit.PDFDocument, segments: readonly PathSegment[]): void {
  for (const segment of segments) {
    if (segment.type === "close") document.closePath();
    else if (segment.type === "move") document.moveTo(segment.to.x, segment.to.y);
    else if (segment.type === "line") document.lineTo(segment.to.x, segment.to.y);
    else {
      const { first, second, to } = segment;
      document.bezierCurveTo(first.x, first.y, second.x, second.y, to.x, to.y);
    }
  }
}
