import type { PageName } from "../../model/model.ts";
import { type Sheet, sheetOf } from "../sheets.ts";

/** The room that a page has for its columns, in pixels. */
export interface PageFrame {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Of all columns and the gaps between them. */
  readonly innerWidth: number;
  /** Without the foot, in which the page number stands. */
  readonly innerHeight: number;
  readonly columns: number;
  readonly columnWidth: number;
  readonly columnGap: number;
}

/** 96 pixels to the inch, as in CSS: text of 12 pixels prints at 9 points. */
export const pixelsPerMillimetre = 96 / 25.4;

/** Margins in millimetres; the lower one holds the foot. */
const margin = { side: 18, top: 16, bottom: 18 } as const;
const columnGap = 32;

/** The frame of a page; one that is as large as its picture (`auto`) has no measure for a document, which is then A4 upright. */
export function pageFrame(page: PageName, columns = 1): PageFrame {
  const sheet = sheetOf(page) ?? sheetOf("A4-portrait");
  if (!sheet) throw new Error("there is no A4");
  const inPixels = (millimetres: number): number => millimetres * pixelsPerMillimetre;
  const innerWidth = inPixels(sheet.width - 2 * margin.side);
  return {
    sheet,
    width: inPixels(sheet.width),
    height: inPixels(sheet.height),
    left: inPixels(margin.side),
    top: inPixels(margin.top),
    innerWidth,
    innerHeight: inPixels(sheet.height - margin.top - margin.bottom),
    columns,
    columnWidth: (innerWidth - (columns - 1) * columnGap) / columns,
    columnGap,
  };
}
