import type { CanonicalValue } from "./canonical-model.ts";

/** A value as it is shown in a sentence; nothing for none. */
export function valueWords(value: CanonicalValue | undefined): string {
  if (value === undefined) return "";
  return Array.isArray(value) ? value.map((item: CanonicalValue) => valueWords(item)).join(", ") : String(value);
}
