import type { Locale } from "../state.ts";

/** Words of the page in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The wording in one language; `{name}` is filled from `values`. */
export function say(wording: Words, locale: Locale, values: Readonly<Record<string, string | number>> = {}): string {
  return wording[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Chooses between the wording for one and for several; Chinese gives the same twice. */
export function sayCount(
  wording: { readonly one: Words; readonly many: Words },
  locale: Locale,
  count: number,
): string {
  return say(count === 1 ? wording.one : wording.many, locale, { count });
}
