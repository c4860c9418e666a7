/** A pixel of CSS is 1/96 inch, a point of PDF 1/72: https://www.w3.org/TR/css-values-4/#absolute-lengths */
export const pointsPerPixel = 72 / 96;
export const pointsPerMillimetre = 72 / 25.4;

/** A length rounded to a tenth of a point: sheets are known to a hundredth of a millimetre only. */
export function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
