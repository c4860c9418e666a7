import PDFDocument from "pdfkit";
import type { Outcome } from "../../base/outcome.ts";
import { drawnTextOfMarks } from "../fonts/drawn-text.ts";
import type { FontFaces } from "../fonts/load-fonts.ts";
import { missingCharacters } from "../fonts/missing-characters.ts";
import { drawDecoration, drawTagged } from "./draw-tagged.ts";
import { pdfFonts, type PdfFonts } from "./pdf-fonts.ts";
import { pdfImages } from "./pdf-images.ts";
import type { Bookmark, PdfFacts, PdfPage, PlacedScene } from "./pdf-page.ts";
import { xmpPacket } from "./xmp-packet.ts";

/**
 * Pages as a tagged PDF 1.7: vectors and text that can be selected, its fonts embedded as subsets, what is a heading, a
 * table or a picture (with a text in its place) said to readers that speak; the same bytes for the same pages. A character that the fonts lack gives `character-not-in-font` and no file.
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
  const root = document.struct("Document", { title: facts.title, lang: facts.locale });
  document.addStructure(root);
  let last: PDFKit.PDFOutline | undefined;
  for (const page of pages) {
    drawPage(page, { document, fonts, images, destinations, root });
    if (!page.bookmark) continue;
    const isUnder = page.bookmark.isUnderLast === true && last !== undefined;
    const item = addBookmark(isUnder && last ? last : document.outline, page.bookmark, page.width);
    if (!isUnder) last = item;
  }
  root.end();
  document.end();
  return { value: await bytes, diagnostics: [] };
}

/** With facts as XML of our own: pdfkit writes the words of an author into it as they are, and a `<` in a title would break it. */
class Document extends PDFDocument {
  /** The catalogue of the file, which the types do not know. */
  declare readonly _root: { readonly data: Record<string, unknown> };
  xmp = "";

  override endMetadata(): void {
    const metadata = this.ref({ Type: "Metadata", Subtype: "XML" });
    // As text, for programs that look for it without reading PDF.
    metadata.compress = false;
    metadata.end(Buffer.from(this.xmp));
    this._root.data["Metadata"] = metadata;
  }
}

/** pdfkit makes the identity of the file from the date and these words, so a date has to be there when it begins. */
function newDocument(facts: PdfFacts): PDFKit.PDFDocument {
  const { title, author, subject, keywords, locale, date } = facts;
  const document = new Document({
    pdfVersion: "1.7",
    autoFirstPage: false,
    // No font of pdfkit's own is put into the file.
    font: "",
    lang: locale,
    displayTitle: true,
    tagged: true,
    info: {
      Title: title,
      ...(author !== undefined && { Author: author }),
      ...(subject !== undefined && { Subject: subject }),
      ...(keywords.length > 0 && { Keywords: keywords.join(", ") }),
      Creator: "ketu",
      CreationDate: new Date(`${date ?? "1970-01-01"}T00:00:00Z`),
    },
  });
  document.xmp = xmpPacket(facts);
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
  /** Holds a section for each page. */
  readonly root: PDFKit.PDFStructureElement;
}

function drawPage(page: PdfPage, context: PageContext): void {
  const { document, destinations, root } = context;
  const { width, height, scenes, subject, bookmark } = page;
  document.addPage({ size: [width, height], margin: 0 });
  // As SVG has it; the initial value of PDF is 10.
  document.miterLimit(4);
  const destination = subject === undefined ? undefined : destinations.get(subject);
  if (destination !== undefined) document.addNamedDestination(destination, "Fit");
  const section = document.struct("Sect", bookmark ? { title: bookmark.title } : {});
  root.add(section);
  for (const scene of scenes) drawScene(scene, section, context);
  section.end();
}

function drawScene(placed: PlacedScene, section: PDFKit.PDFStructureElement, context: PageContext): void {
  const { scene, x, y, scale, window, isOverlay } = placed;
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
    drawDecoration(document, () =>
      document.rect(shown.x, shown.y, shown.width, shown.height).fill(colorOf(scene.background)),
    );
  }
  const pen = {
    ...{ document, fonts, images, colorOf },
    destinationOf: (view: string) => destinations.get(view),
    ...(window && { window }),
  };
  drawTagged(placed, pen, section);
  document.restore();
}

/** `left` is measured from the right edge of the page by pdfkit. */
function addBookmark(parent: PDFKit.PDFOutline, { title, y, entries }: Bookmark, pageWidth: number): PDFKit.PDFOutline {
  const place = { expanded: entries.length <= 12, left: pageWidth, top: y };
  const item = parent.addItem(title, place);
  for (const entry of entries) addBookmark(item, entry, pageWidth);
  return item;
}
