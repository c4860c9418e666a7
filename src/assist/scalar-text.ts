import type { ParsedNode, ParsedScalar } from "../syntax/parsed-document.ts";

/** The text of a scalar, also of one that YAML read as a number or truth value; nothing for anything else. */
export function scalarWord(node: ParsedNode | undefined): string | undefined {
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  return typeof node.value === "string" ? node.value : node.raw;
}

/** Where a text that stands from `from` to `to` in a file begins, quotes left out; nothing where it is spelled otherwise. */
export function innerFrom(from: number, to: number, text: string): number | undefined {
  const quotes = (to - from - text.length) / 2;
  return quotes === 0 || quotes === 1 ? from + quotes : undefined;
}

/** A word of a scalar with its offset in the file; no offset where the file spells it otherwise. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number | undefined;
}

/** The names in braces, `{type}`. */
export function placesOfParts(value: string, node: ParsedScalar): readonly PlacedWord[] {
  const start = innerFrom(node.from, node.to, value);
  return [...value.matchAll(/\{([^{}]+)\}/g)].map((match) => ({
    text: match[1] ?? "",
    from: start === undefined ? undefined : start + match.index + 1,
  }));
}

/**
 * Offsets in the file of words of a value, given with their offsets in the value, ascending. Where the file spells the
 * value otherwise (escapes, folded lines) each word is looked for behind the one before: names hold no escapes.
 */
export function placeWords(
  value: string,
  node: ParsedScalar,
  words: readonly { readonly text: string; readonly at: number }[],
): readonly PlacedWord[] {
  const start = innerFrom(node.from, node.to, value);
  if (start !== undefined && node.style !== "block") return words.map(({ text, at }) => ({ text, from: start + at }));
  let behind = 0;
  return words.map(({ text }) => {
    const found = node.raw.indexOf(text, behind);
    if (found < 0) return { text, from: undefined };
    behind = found + text.length;
    return { text, from: node.from + found };
  });
}
