/**
 * Text of the author of a model, by language tag (`zh`, `en`, …). Never empty: a bare string of the YAML stands under
 * the model's own locale. A plain record is safe here: the schema allows language tags as keys and nothing else.
 */
export type LocalizedText = Readonly<Record<string, string>>;

/** The words of an id, for where a translation is missing: `first_order` gives `first order`. */
export function wordsOfId(id: string): string {
  return id.slice(id.lastIndexOf(".") + 1).replace(/[_-]+/g, " ");
}

/**
 * The text in `locale`. A missing one falls back to the same language without region, then to `fallback`
 * (for labels: the id in words). Absent text gives `fallback`, or an empty string without one.
 */
export function textIn(text: LocalizedText | undefined, locale: string, fallback = ""): string {
  return text?.[locale] ?? text?.[locale.split("-")[0] ?? locale] ?? fallback;
}
