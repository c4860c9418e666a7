import { numbersOf } from "../assist/appendix-of.ts";
import { type ElementRef, elementRef, idOf } from "../base/element-ref.ts";
import { textIn } from "../base/localized-text.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Measures } from "../base/measures.ts";
import type { Outcome } from "../base/outcome.ts";
import { layOutAppendixPages } from "../layout/pages/lay-out-appendix.ts";
import { layOutTablePages } from "../layout/pages/lay-out-pages.ts";
import { pageWords } from "../messages/page-words.ts";
import { speechIn, type Speech } from "../messages/speak.ts";
import { separator } from "../messages/view-words.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model, PageName } from "../model/model.ts";
import type { DrawnPicture } from "../render/render-format.ts";
import { numberScene } from "../scene/number-scene.ts";
import type { Theme } from "../scene/theme.ts";
import type { Table } from "../views/table.ts";
import type { FontFaces } from "./fonts/load-fonts.ts";
import { type DocumentPage, documentPages, numberedPages } from "./pdf/document-pages.ts";
import type { PdfFacts, PdfPage } from "./pdf/pdf-page.ts";
import { picturePage } from "./pdf/picture-page.ts";
import { tiledPages } from "./pdf/tiled-pages.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { appendixOfScenes } from "./with-appendix.ts";

export interface DrawPdfInput {
  readonly model: Model;
  readonly pictures: readonly DrawnPicture[];
  readonly fonts: FontFaces;
  /** Colours of the pages that are no picture. */
  readonly theme: Theme;
  /** ISO date that the file shall carry. */
  readonly date?: string;
  /** Sheets over which a picture is spread that would print too small on one: `own` are those it was laid out for, else A4. */
  readonly tile?: PageName | "own";
  /** Whether the text table of each view follows its picture. */
  readonly hasTables?: boolean;
  /** Whether what the views show has numbers, and the last pages say what they stand for. */
  readonly hasAppendix?: boolean;
  /** Figures for the appendix. */
  readonly measures?: Measures;
}

/**
 * One PDF of a model: its views as pages, in the order of the pictures, each with its text table where that is wanted (a
 * table that several views share comes once), then the appendix. No value where there is no picture. Diagnostics:
 * `too-many-sheets`, `character-not-in-font`.
 */
export async function drawPdf(input: DrawPdfInput): Promise<Outcome<Uint8Array>> {
  const { model, pictures, fonts, date, theme } = input;
  const locale = pictures[0]?.scene.locale;
  if (locale === undefined) return { diagnostics: [] };
  const context: PageContext = { input, locale, ...labelsIn(model, locale) };
  const { value: sheets = [], diagnostics } = pagesOf(context);
  if (diagnostics.length > 0) return { diagnostics };
  const pages = numberedPages(sheets, { theme, look: model.style.look });
  return writePdf(pages, { ...pdfFacts(context), ...(date !== undefined && { date }) }, fonts);
}

interface PageContext {
  readonly input: DrawPdfInput;
  readonly locale: string;
  readonly speech: Speech;
  labelOf(subject: string): string;
}

function labelsIn(model: Model, locale: string): Pick<PageContext, "speech" | "labelOf"> {
  const speech = speechIn(locale);
  const { elementByRef } = indexModel(model);
  const labelOf = (subject: string): string => {
    const element = elementByRef.get(subject as ElementRef);
    return element ? speech.label(element) : idOf(subject);
  };
  return { speech, labelOf };
}

type Page = PdfPage | DocumentPage;

function pagesOf({ input, locale, speech, labelOf }: PageContext): Outcome<readonly Page[]> {
  const { pictures } = input;
  const { look } = input.model.style;
  const scenes = pictures.map(({ scene }) => scene);
  const appendix = input.hasAppendix === true ? appendixOfScenes(scenes, input) : undefined;
  const numbers = appendix ? numbersOf(appendix) : new Map<string, number>();
  const tables = new Set(input.hasTables === true ? distinctTables(pictures) : []);
  const diagnostics: Diagnostic[] = [];
  const pages = pictures.flatMap(({ scene, laidOut, subject, label, table }): readonly Page[] => {
    const numbered = numberScene(scene, numbers);
    const names = { subject, title: label, labelOf };
    const sheet = sheetFor(input.tile, laidOut.sheet?.name);
    const tiled = sheet ? tiledPages(numbered, names, { page: sheet, look }) : { diagnostics: [] };
    diagnostics.push(...tiled.diagnostics);
    const own = tiled.value ?? [picturePage(numbered, names, sheet)];
    if (!tables.has(table)) return own;
    const options = { locale, page: sheet ?? laidOut.sheet?.name ?? "auto", look };
    const title = [label, speech.say(pageWords.table)].join(separator);
    return [...own, ...documentPages(layOutTablePages(table, options), title)];
  });
  const page = sheetFor(input.tile, pictures[0]?.laidOut.sheet?.name) ?? pictures[0]?.laidOut.sheet?.name ?? "auto";
  const last = appendix ? documentPages(layOutAppendixPages(appendix, { locale, page, look }), appendix.title) : [];
  return { value: [...pages, ...last], diagnostics };
}

/** The sheets that a picture is put on; none where it is not to be tiled. */
function sheetFor(tile: DrawPdfInput["tile"], own: PageName | undefined): Exclude<PageName, "auto"> | undefined {
  if (tile === undefined) return undefined;
  const page = tile === "own" ? (own ?? "auto") : tile;
  return page === "auto" ? "A4" : page;
}

/** The first of those that say the same. */
function distinctTables(pictures: readonly DrawnPicture[]): readonly Table[] {
  const byContent = new Map<string, Table>();
  for (const { table } of pictures) {
    const content = JSON.stringify(table.sections);
    if (!byContent.has(content)) byContent.set(content, table);
  }
  return [...byContent.values()];
}

/** Title and owner of the model, its subtitle, and as keywords what is in it: views and stages. */
function pdfFacts({ input, locale, labelOf }: PageContext): PdfFacts {
  const { model, pictures } = input;
  const subject = textIn(model.subtitle, locale);
  const words = [...pictures.map(({ label }) => label), ...model.stages.map(({ ref }) => labelOf(ref))];
  return {
    title: textIn(model.title, locale, model.id),
    ...(model.owner !== undefined && { author: labelOf(elementRef("role", model.owner)) }),
    ...(subject !== "" && { subject }),
    keywords: [...new Set(words)],
    locale,
  };
}
