/** Keywords of our own, and those that only editors know. `src/schema/README.md` says what each means. */
export const vendorKeywords = [
  "x-zh",
  "x-enum-zh",
  "x-localized",
  "x-ref",
  "x-words",
  "x-key-ref",
  "x-declares",
  "x-keys",
  "x-ordered",
  "x-needs",
  "x-code",
  "x-expression",
  "x-form",
  "x-for",
  "x-meaning",
  "markdownDescription",
  "enumDescriptions",
];

/** Keywords that never refuse anything. */
export const annotations: ReadonlySet<string> = new Set([
  "$schema",
  "title",
  "description",
  "examples",
  ...vendorKeywords,
]);
