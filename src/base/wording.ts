/** A sentence of the product itself, complete in both languages (a missing one is a type error). */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** The languages in which the product itself speaks. */
export type ProductLocale = keyof Wording;

/** The product's language for any locale: Chinese for `zh` and its variants, English for the rest. */
export function productLocale(locale: string): ProductLocale {
  return /^zh\b/i.test(locale) ? "zh" : "en";
}
