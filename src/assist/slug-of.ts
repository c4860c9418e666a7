/**
 * An id for a new element: the ASCII letters and digits of its label, lower case, words joined by `_`; where it has none
 * `fallback` with a number. Never one that is taken.
 */
export function slugOf(label: string, fallback: string, isTaken: (id: string) => boolean): string {
  const words = label.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const slug = words
    .join("_")
    .replace(/^[0-9_]+/, "")
    .slice(0, 40)
    .replace(/_+$/, "");
  if (slug !== "" && !isTaken(slug)) return slug;
  const stem = slug === "" ? fallback : slug;
  let number = slug === "" ? 1 : 2;
  while (isTaken(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}
