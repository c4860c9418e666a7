/** Keys of elements that look like language tags (a test finds any that is missing). */
export const keysLikeLanguages: readonly string[] = [
  "agg",
  "at",
  "by",
  "for",
  "key",
  "max",
  "min",
  "of",
  "per",
  "sla",
  "sum",
  "to",
  "was",
];

/**
 * Whether a map with these keys, where an element may stand, is the short form `{ zh: …, en: … }` of its label: every
 * key is a language tag and none is a key of an element.
 */
export function isLanguageMap(keys: readonly string[]): boolean {
  return (
    keys.length > 0 &&
    keys.every((key) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(key) && !keysLikeLanguages.includes(key))
  );
}
