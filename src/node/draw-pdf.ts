import { elementSpeech } from "../assist/element-speech.ts";
import { type ElementRef, elementRef } from "../base/element-ref.ts";
import { textIn } from "../base/localized-text.ts";
import type { Outcome } from "../base/outcome.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model } from "../model/model.ts";
import type { DrawnPicture } from "../render/render-format.ts";
import type { FontFaces } from "./fonts/load-fonts.ts";
import type { PdfFacts } from "./pdf/pdf-page.ts";
import { picturePage } from "./pdf/picture-page.ts";
import { writePdf } from "./pdf/write-pdf.ts";

export interface DrawPdfInput {
  readonly model: Model;
  readonly pictures: readonly DrawnPicture[];
  readonly fonts: FontFaces;
  /** ISO date that the file shall carry. */
  readonly date?: string;
}

/** One PDF of a model: its views as pages, in the order of the pictures. No value where there is no picture. */
export async function drawPdf({ model, pictures, fonts, date }: DrawPdfInput): Promise<Outcome<Uint8Array>> {
  const locale = pictures[0]?.scene.locale;
  if (locale === undefined) return { diagnostics: [] };
  const speech = elementSpeech(model, indexModel(model), { locale });
  const labelOf = (subject: string): string => speech.nameOf(subject as ElementRef);
  const pages = pictures.map(({ scene, subject, label }) => picturePage(scene, { subject, title: label, labelOf }));
  const facts = pdfFacts(model, { locale, labelOf, views: pictures.map(({ label }) => label) });
  return writePdf(pages, { ...facts, ...(date !== undefined && { date }) }, fonts);
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
