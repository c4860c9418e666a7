import type { TextEdit } from "../base/text-range.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap } from "./parsed-document.ts";
import { beginsLine, columnOf, extentOf, lineStart, partEnd, partOf } from "./entry-extent.ts";

/** An entry to write, in the style of the place. */
export interface NewEntry {
  /** Lines with their breaks, for a block map whose keys stand at the column. */
  block(column: number, map?: ParsedMap): string;
  /** `key: value` on one line. */
  flow(): string;
  /** Comment lines, without indentation, that a flow map cannot hold: they go above its line. */
  readonly comments: readonly string[];
}

/** Puts an entry into a map, before or after one of its entries; without one, at its end. */
export function insertEntry(
  document: ParsedDocument,
  map: ParsedMap,
  {
    entry,
    beside,
    isBefore = false,
  }: { readonly entry: NewEntry; readonly beside?: ParsedEntry | undefined; readonly isBefore?: boolean },
): readonly TextEdit[] {
  const { file, text } = document;
  const at = (offset: number, insert: string): TextEdit => ({
    range: { file, from: offset, to: offset },
    text: insert,
  });
  const neighbour = beside ?? map.entries.at(-1);
  if (!neighbour) return [{ range: { file, from: map.from, to: map.to }, text: `{ ${entry.flow()} }` }];
  if (map.flow)
    return [...commentsAbove(document, map.from, entry), flowInsertion(document, { entry, neighbour, isBefore })];
  const column = columnOf(text, neighbour.keyFrom);
  const lines = entry.block(column, map);
  const extent = extentOf(text, partOf(neighbour));
  if (isBefore && beginsLine(text, neighbour.keyFrom)) return [at(extent.from, lines)];
  if (isBefore) return [at(neighbour.keyFrom, `${lines.slice(column)}${" ".repeat(column)}`)];
  const isOpenEnd = extent.to === text.length && !text.endsWith("\n");
  return [at(extent.to, isOpenEnd ? `\n${lines.replace(/\n$/, "")}` : lines)];
}

export function commentsAbove({ file, text }: ParsedDocument, at: number, { comments }: NewEntry): readonly TextEdit[] {
  if (comments.length === 0) return [];
  const start = lineStart(text, at);
  const indent = /^ */.exec(text.slice(start))?.[0] ?? "";
  const lines = comments.map((comment) => `${indent}${comment}\n`).join("");
  return [{ range: { file, from: start, to: start }, text: lines }];
}

function flowInsertion(
  { file, text }: ParsedDocument,
  {
    entry,
    neighbour,
    isBefore,
  }: { readonly entry: NewEntry; readonly neighbour: ParsedEntry; readonly isBefore: boolean },
): TextEdit {
  const isOwnLine = beginsLine(text, neighbour.keyFrom);
  const gap = isOwnLine ? `\n${" ".repeat(columnOf(text, neighbour.keyFrom))}` : " ";
  if (isBefore) {
    const from = neighbour.keyFrom;
    return { range: { file, from, to: from }, text: `${entry.flow()},${gap}` };
  }
  const end = partEnd(text, partOf(neighbour));
  return { range: { file, from: end, to: end }, text: `,${gap}${entry.flow()}` };
}
