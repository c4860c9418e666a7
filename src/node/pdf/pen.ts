import type { Rect } from "../../base/geometry.ts";
import type { Paint } from "../../scene/scene.ts";
import type { PdfFonts } from "./pdf-fonts.ts";

/** What marks are drawn with. The unit of the document is the pixel of the scene. */
export interface Pen {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: PdfFonts;
  /** PNG bytes by the `data:` URI of an image. */
  readonly images: ReadonlyMap<string, Buffer>;
  colorOf(paint: Paint): string;
  /** Makes a part of the page a link; `name` says where to. */
  addLink(box: Rect, destination: string, name: string | undefined): void;
  /** The destination of a view that has a page; a link to another is not drawn. */
  destinationOf(view: string): string | undefined;
  /** Marks that lie outside are left out. Absent: all are drawn. */
  readonly window?: Rect;
}
