import type { Mark } from "../../scene/scene.ts";
import { drawMark } from "./draw-marks.ts";
import type { PlacedScene } from "./pdf-page.ts";
import type { Pen } from "./pen.ts";
import { type TaggedPart, type TaggedRow, taggedParts } from "./tag-scene.ts";

type Element = PDFKit.PDFStructureElement;

/** Draws what nobody needs to hear. */
export function drawDecoration(document: PDFKit.PDFDocument, draw: () => void): void {
  document.markContent("Artifact");
  draw();
  document.endMarkedContent();
}

/**
 * Draws the marks of a scene and puts what they are into the section: title, picture with the text in its place and foot,
 * or the headings, tables and paragraphs of a page, in their order; links come last.
 */
export function drawTagged(placed: PlacedScene, pen: Omit<Pen, "addLink">, section: Element): void {
  const { document } = pen;
  const links: Element[] = [];
  const inked: Pen = {
    ...pen,
    addLink({ x, y, width, height }, destination, name = "") {
      const link = document.struct("Link", name === "" ? {} : { alt: name });
      // What a link is part of is known to pdfkit, but not to its types.
      const options: object = { structParent: link };
      document.goTo(x, y, width, height, destination, options);
      links.push(link);
    },
  };
  const elements = drawParts(taggedParts(placed), placed, inked);
  // An element is written when it ends in its place, and a link has to be while its page is the last one.
  for (const element of [...elements, ...links]) {
    section.add(element);
    element.end();
  }
}

function drawParts(parts: readonly TaggedPart[], { alternative }: PlacedScene, pen: Pen): readonly Element[] {
  const { document } = pen;
  const figure = alternative === undefined ? undefined : document.struct("Figure", { alt: alternative });
  const elements: Element[] = [];
  let table: Element | undefined;
  for (const part of parts) {
    if (part.tag !== "TR" || part.isHead) table = undefined;
    if (part.tag === "Artifact") drawDecoration(document, () => drawAll(part.marks, pen));
    else if (part.tag === "TR") {
      if (!table) elements.push((table = document.struct("Table")));
      table.add(drawRow(part, pen));
    } else if (part.tag !== "Figure") elements.push(drawn(document.struct(part.tag), part, pen));
    else if (figure) {
      drawn(figure, part, pen);
      // What lies under the title is drawn before it; read it is behind it.
      if (elements.length > 0 && !elements.includes(figure)) elements.push(figure);
    }
  }
  return figure && !elements.includes(figure) ? [figure, ...elements] : elements;
}

function drawRow({ isHead, cells, lines }: TaggedRow, pen: Pen): Element {
  const { document } = pen;
  if (lines.length > 0) drawDecoration(document, () => drawAll(lines, pen));
  const tag = isHead ? "TH" : "TD";
  const row = document.struct("TR");
  for (const marks of cells) {
    // The scope of a head is known to pdfkit, but not to its types.
    const options: object = isHead ? { scope: "Column" } : {};
    const cell = document.struct(tag, options);
    row.add(marks.length > 0 ? drawn(cell, { tag, marks }, pen) : cell);
  }
  return row;
}

/** The element, with the marks drawn as its content. */
function drawn(
  element: Element,
  { tag, marks }: { readonly tag: string; readonly marks: readonly Mark[] },
  pen: Pen,
): Element {
  const content = pen.document.markStructureContent(tag);
  drawAll(marks, pen);
  pen.document.endMarkedContent();
  return element.add(content);
}

function drawAll(marks: readonly Mark[], pen: Pen): void {
  for (const mark of marks) drawMark(mark, pen);
}
