import { numbersOf } from "../assist/appendix-of.ts";
import { type ElementRef, elementRef, idOf } from "../base/element-ref.ts";
import { textIn } from "../base/localized-text.ts";
import type { Measures } from "../base/measures.ts";
import type { Outcome } from "../base/outcome.ts";
import { layOutAppendixPages } from "../layout/pages/lay-out-appendix.ts";
import { layOutTablePages } from "../layout/pages/lay-out-pages.ts";
import { pageWords } from "../messages/page-words.ts";
import { speechIn } from "../messages/speak.ts";
import { separator } from "../messages/view-words.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model } from "../model/model.ts";
import type { DrawnPicture } from "../render/render-format.ts";
import { numberScene } from "../scene/number-scene.ts";
import type { Theme } from "../scene/theme.ts";
import type { Table } from "../views/table.ts";
import type { FontFaces } from "./fonts/load-fonts.ts";
import { documentPages, numberedPages } from "./pdf/document-pages.ts";
import type { PdfFacts } from "./pdf/pdf-page.ts";
import { picturePage } from "./pdf/picture-page.ts";
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
  /** Whether the text table of each view follows its picture. */
  readonly hasTables?: boolean;
  /** Whether what the views show has numbers, and the last pages say what they stand for. */
  readonly hasAppendix?: boolean;
  /** Figures for the appendix. */
  readonly measures?: Measures;
}

/**
 * One PDF of a model: its views as pages, in the order of the pictures, each with its text table where that is wanted (a
 * table that several views share comes once), then the appendix. No value where there is no picture.
 */
export async function drawPdf(input: DrawPdfInput): Promise<Outcome<Uint8Array>> {
  const { model, pictures, fonts, date } = input;
  const locale = pictures[0]?.scene.locale;
  if (locale === undefined) return { diagnostics: [] };
  const speech = speechIn(locale);
  const { elementByRef } = indexModel(model);
  const labelOf = (subject: string): string => {
    const element = elementByRef.get(subject as ElementRef);
    return element ? speech.label(element) : idOf(subject);
  };
  const { look } = model.style;
  const appendix =
    input.hasAppendix === true
      ? appendixOfScenes(
          pictures.map(({ scene }) => scene),
          input,
        )
      : undefined;
  const numbers = appendix ? numbersOf(appendix) : new Map<string, number>();
  const tables = new Set(input.hasTables === true ? distinctTables(pictures) : []);
  const sheets = pictures.flatMap(({ scene, laidOut, subject, label, table }) => {
    const page = picturePage(numberScene(scene, numbers), { subject, title: label, labelOf });
    if (!tables.has(table)) return [page];
    const options = { locale, page: laidOut.sheet?.name ?? "auto", look };
    const title = [label, speech.say(pageWords.table)].join(separator);
    return [page, ...documentPages(layOutTablePages(table, options), title)];
  });
  const page = pictures[0]?.laidOut.sheet?.name ?? "auto";
  const last = appendix ? documentPages(layOutAppendixPages(appendix, { locale, page, look }), appendix.title) : [];
  const pages = numberedPages([...sheets, ...last], { theme: input.theme, look });
  const facts = pdfFacts(model, { locale, labelOf, views: pictures.map(({ label }) => label) });
  return writePdf(pages, { ...facts, ...(date !== undefined && { date }) }, fonts);
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

interface FactNames {
  readonly locale: string;
  readonly views: readonly string[];
  labelOf(subject: string): string;
}

/** Title and owner of the model, its subtitle, and as keywords what is in it: views and stages. */
function pdfFacts(model: Model, { locale, views, labelOf }: FactNames): PdfFacts {
  const subject = textIn(model.subtitle, locale);
  return {
    title: textIn(model.title, locale, model.id),
    ...(model.owner !== undefined && { author: labelOf(elementRef("role", model.owner)) }),
    ...(subject !== "" && { subject }),
    keywords: [...new Set([...views, ...model.stages.map(({ ref }) => labelOf(ref))])],
    locale,
  };
}
