import PDFDocument from "pdfkit";
import type { Outcome } from "../../base/outcome.ts";
import { drawnTextOfMarks } from "../fonts/drawn-text.ts";
import type { FontFaces } from "../fonts/load-fonts.ts";
import { missingCharacters } from "../fonts/missing-characters.ts";
import { drawMark } from "./draw-marks.ts";
import { pdfFonts, type PdfFonts } from "./pdf-fonts.ts";
import { pdfImages } from "./pdf-images.ts";
import type { Bookmark, PdfFacts, PdfPage, PlacedScene } from "./pdf-page.ts";

/**
 * Pages as a PDF 1.7: vectors and text that can be selected, its fonts embedded as subsets; the same bytes for the same
 * pages. A character that the fonts lack gives `character-not-in-font` and no file.
 */
export async function writePdf(
  pages: readonly PdfPage[],
  facts: PdfFacts,
  faces: FontFaces,
): Promise<Outcome<Uint8Array>> {
  const marks = pages.flatMap(({ scenes }) => scenes.flatMap(({ scene }) => scene.marks));
  const drawn = drawnTextOfMarks(marks);
  const missing = missingCharacters(drawn, faces, "error");
  if (missing.length > 0) return { diagnostics: missing };
  const [fonts, images] = await Promise.all([pdfFonts(drawn, faces), pdfImages(pages)]);
  const document = newDocument(facts);
  const bytes = collectBytes(document);
  for (const { name, data } of fonts.all) document.registerFont(name, data);
  const destinations = destinationsOf(pages);
  let last: PDFKit.PDFOutline | undefined;
  for (const page of pages) {
    drawPage(page, { document, fonts, images, destinations });
    if (!page.bookmark) continue;
    const isUnder = page.bookmark.isUnderLast === true && last !== undefined;
    const item = addBookmark(isUnder && last ? last : document.outline, page.bookmark, page.width);
    if (!isUnder) last = item;
  }
  document.end();
  return { value: await bytes, diagnostics: [] };
}

/**
 * Without the second copy of the facts as XML, into which pdfkit writes the words of an author as they are: a `<` in a
 * title would break it. It is optional, and says nothing that the first does not say.
 */
class Document extends PDFDocument {
  override endMetadata(): void {}
}

/** pdfkit makes the identity of the file from the date and these words, so a date has to be there when it begins. */
function newDocument({ title, author, subject, keywords, locale, date }: PdfFacts): PDFKit.PDFDocument {
  const document = new Document({
    pdfVersion: "1.7",
    autoFirstPage: false,
    // No font of pdfkit's own is put into the file.
    font: "",
    lang: locale,
    displayTitle: true,
    info: {
      Title: title,
      ...(author !== undefined && { Author: author }),
      ...(subject !== undefined && { Subject: subject }),
      ...(keywords.length > 0 && { Keywords: keywords.join(", ") }),
      Creator: "ketu",
      CreationDate: new Date(`${date ?? "1970-01-01"}T00:00:00Z`),
    },
  });
  if (date === undefined) delete document.info.CreationDate;
  return document;
}

function collectBytes(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}

/** The names of destinations by view. pdfkit sorts them by language, a reader by bytes: digits are the same for both. */
function destinationsOf(pages: readonly PdfPage[]): ReadonlyMap<string, string> {
  const subjects = [...new Set(pages.flatMap(({ subject }) => subject ?? []))];
  return new Map(subjects.map((subject, index) => [subject, String(index + 1).padStart(5, "0")]));
}

interface PageContext {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: PdfFonts;
  readonly images: ReadonlyMap<string, Buffer>;
  readonly destinations: ReadonlyMap<string, string>;
}

function drawPage(page: PdfPage, context: PageContext): void {
  const { document, destinations } = context;
  const { width, height, scenes, subject } = page;
  document.addPage({ size: [width, height], margin: 0 });
  // As SVG has it; the initial value of PDF is 10.
  document.miterLimit(4);
  const destination = subject === undefined ? undefined : destinations.get(subject);
  if (destination !== undefined) document.addNamedDestination(destination, "Fit");
  for (const scene of scenes) drawScene(scene, context);
}

function drawScene({ scene, x, y, scale, window, isOverlay }: PlacedScene, context: PageContext): void {
  const { document, fonts, images, destinations } = context;
  document.save().translate(x, y).scale(scale);
  const shown = window ?? { x: 0, y: 0, width: scene.width, height: scene.height };
  document.translate(-shown.x, -shown.y).rect(shown.x, shown.y, shown.width, shown.height).clip();
  const colorOf = (paint: string): string => {
    const color = scene.palette.get(paint);
    if (color === undefined) throw new Error(`The palette has no paint "${paint}"`);
    return color;
  };
  if (isOverlay !== true) {
    document.rect(shown.x, shown.y, shown.width, shown.height).fill(colorOf(scene.background));
  }
  const pen = {
    ...{ document, fonts, images, colorOf },
    destinationOf: (view: string) => destinations.get(view),
    ...(window && { window }),
  };
  for (const mark of scene.marks) drawMark(mark, pen);
  document.restore();
}

/** `left` is measured from the right edge of the page by pdfkit. */
function addBookmark(parent: PDFKit.PDFOutline, { title, y, entries }: Bookmark, pageWidth: number): PDFKit.PDFOutline {
  const place = { expanded: entries.length <= 12, left: pageWidth, top: y };
  const item = parent.addItem(title, place);
  for (const entry of entries) addBookmark(item, entry, pageWidth);
  return item;
}
