/*
 * The comments between which `ketu md` writes the links to the pictures of a block. No reader of Markdown shows them, and
 * they say where the next run may write.
 */
export const beginMark = "<!-- ketu:begin -->";
export const endMark = "<!-- ketu:end -->";

/**
 * How many things that follow a block are its links, both comments included; 0 where there are none or the second is
 * missing. `texts`: what each of them is, as Markdown; nothing for what has no text of its own.
 */
export function countLinks(texts: readonly (string | undefined)[]): number {
  const first = texts.findIndex((text) => text !== undefined && text.trim() !== "");
  const begin = texts[first]?.trim();
  if (begin?.startsWith(beginMark) !== true) return 0;
  // Without empty lines between them, a reader that takes no HTML sees one paragraph.
  if (begin.endsWith(endMark)) return first + 1;
  const end = texts.findIndex((text, index) => index > first && text?.trim() === endMark);
  const next = texts.findIndex((text, index) => index > first && text?.trim() === beginMark);
  return end < 0 || (next >= 0 && next < end) ? 0 : end + 1;
}
