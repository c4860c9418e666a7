import type { PageName } from "../model/model.ts";

/** A sheet in millimetres, as the picture lies on it. */
export interface Sheet {
  readonly name: PageName;
  readonly width: number;
  readonly height: number;
  /** White edge that a printer needs; the edge of the picture lies within it. A slide needs none but the picture's. */
  readonly margin: number;
  /** How many cards a reader can take in on it at once. */
  readonly cardBudget: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** ISO 216 sizes with 10 mm margins; slides as PowerPoint has them (13.333 × 7.5 in and 10 × 7.5 in). */
const sheets: Readonly<Record<Exclude<PageName, "auto">, Sheet>> = {
  A4: { name: "A4", width: 297, height: 210, margin: 10, cardBudget: 60 },
  "A4-portrait": { name: "A4-portrait", width: 210, height: 297, margin: 10, cardBudget: 60 },
  A3: { name: "A3", width: 420, height: 297, margin: 10, cardBudget: 120 },
  "A3-portrait": { name: "A3-portrait", width: 297, height: 420, margin: 10, cardBudget: 120 },
  "16:9": { name: "16:9", width: 338.67, height: 190.5, margin: 0, cardBudget: 60 },
  "4:3": { name: "4:3", width: 254, height: 190.5, margin: 0, cardBudget: 45 },
};

/** The sheet that a page names; none for `auto`. */
export function sheetOf(page: PageName): Sheet | undefined {
  return page === "auto" ? undefined : sheets[page];
}

/** White space at the edge of a picture, in pixels; the same in every look. */
export const canvasPad = 20;

/** Text below this size in points is not read on paper or on a slide. */
export const leastPoints = 6;

/** What a picture that names no page is judged by. */
export const largestSheet: Sheet = sheets.A3;

/** How many pixels of a picture of this size lie on a millimetre when it fills the sheet. */
export function pixelsPerMillimetre(picture: Size, sheet: Sheet): number {
  const edge = sheet.margin > 0 ? 2 * canvasPad : 0;
  return Math.max(
    (picture.width - edge) / (sheet.width - 2 * sheet.margin),
    (picture.height - edge) / (sheet.height - 2 * sheet.margin),
  );
}

/** The size in points at which text of `size` pixels prints when a picture of this size fills the sheet. */
export function printedPoints(size: number, picture: Size, sheet: Sheet): number {
  const pointsPerMillimetre = 72 / 25.4;
  return (size / pixelsPerMillimetre(picture, sheet)) * pointsPerMillimetre;
}

/** How wide a picture may be for text of `size` pixels to be legible on a sheet; pixels. */
export function legibleWidth(size: number, sheet: Sheet): number {
  const pointsPerMillimetre = 72 / 25.4;
  return (sheet.width - 2 * sheet.margin) * (size / leastPoints) * pointsPerMillimetre;
}
