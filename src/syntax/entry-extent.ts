import type { ParsedEntry, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";

/** The offset of the first character of the line. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** The offset behind the line and its break; the end of the text for its last line. */
export function lineAfter(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.length : newline + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Where the last letter of a value ends, without the line break of a block text. */
export function contentEnd(text: string, node: ParsedNode): number {
  const end = node.from + text.slice(node.from, node.to).trimEnd().length;
  return Math.max(node.from, end);
}

/** An entry or item of a collection: where it begins, and its value. */
export interface Part {
  readonly from: number;
  readonly value: ParsedNode;
}

export function partOf(entry: ParsedEntry): Part {
  return { from: entry.keyFrom, value: entry.value };
}

/** Where a part ends: its value, or the colon of a key without one. */
export function partEnd(text: string, { from, value }: Part): number {
  if (value.to > value.from) return contentEnd(text, value);
  const colon = text.indexOf(":", from);
  const line = lineAfter(text, from);
  return value.from > from ? value.from : colon >= 0 && colon < line ? colon + 1 : line;
}

/** Whole lines of a part of a block collection. */
export interface Extent {
  /** Start of its first line, comments right above included. */
  readonly from: number;
  readonly to: number;
}

/**
 * The lines that a part of a block collection owns: its own, the comments right above at its indentation, and deeper
 * comments right below.
 */
export function extentOf(text: string, part: Part): Extent {
  const column = columnOf(text, part.from);
  let from = lineStart(text, part.from);
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const line = text.slice(above, from);
    if (!new RegExp(`^ {${column}}#`).test(line)) break;
    from = above;
  }
  let to = lineAfter(text, partEnd(text, part));
  for (let at = to; at < text.length;) {
    const next = lineAfter(text, at);
    const line = text.slice(at, next);
    if (line.trim() !== "") {
      if (!new RegExp(`^ {${column + 1},}#`).test(line)) break;
      to = next;
    }
    at = next;
  }
  return { from, to };
}

/** Whether a part begins its line: the first key of a map behind a dash does not. */
export function beginsLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === "";
}

/** The column at which the values of a block map line up; nothing where they do not. */
export function valueColumnOf(text: string, { entries }: ParsedMap): number | undefined {
  const columns = entries
    .filter(({ value, keyTo }) => value.from > keyTo && !text.slice(keyTo, value.from).includes("\n"))
    .map(({ value }) => columnOf(text, value.from));
  const [first] = columns;
  const isPadded = entries.some(({ keyTo, value }) => /^: {2,}$/.test(text.slice(keyTo, value.from)));
  return isPadded && columns.length > 1 && columns.every((column) => column === first) ? first : undefined;
}

/** `key: value`, its value at the column where the others are. */
export function alignedEntry(
  key: string,
  value: string,
  at: { readonly column: number; readonly values?: number | undefined },
): string {
  const padding = Math.max(0, (at.values ?? 0) - at.column - key.length - 2);
  return `${key}:${" ".repeat(padding + 1)}${value}`;
}
