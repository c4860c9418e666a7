import type { TextEdit } from "../base/text-range.ts";
import { insertKey, isShortForm } from "../assist/insert-key.ts";
import { columnOf, contentEnd, extentOf, lineStart, partOf } from "../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../syntax/insert-entry.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { childrenOf } from "./differences.ts";
import { isElement, type Written, type WrittenEntries } from "./written.ts";

/** The two versions between which an entry is carried. */
export interface Surroundings {
  readonly here: WrittenEntries;
  readonly there: WrittenEntries;
  /** Of the version that it is put into, the main one first. */
  readonly documents: readonly ParsedDocument[];
}

/** The edits that put a piece where the other version has it: beside the same neighbour. */
export function insertWritten(
  written: Written,
  piece: NewEntry,
  { here, there, documents }: Surroundings,
): readonly TextEdit[] | undefined {
  const { parent, name } = written;
  const siblings = childrenOf(there, parent);
  const at = siblings.indexOf(name);
  const isHere = (sibling: string): boolean =>
    sibling !== name && here.get(sibling)?.parent === parent && here.get(sibling)?.isShort === false;
  const before = siblings.slice(0, Math.max(at, 0)).reverse().find(isHere);
  const beside = here.get(before ?? siblings.slice(at + 1).find(isHere) ?? "");
  if (beside) {
    const place = { entry: spaced(piece, written, beside), beside: beside.entry, isBefore: before === undefined };
    return insertEntry(beside.document, beside.map, place);
  }
  const holder = here.get(parent);
  if (parent === "") {
    const main = documents[0];
    return main?.root.kind === "map" ? insertEntry(main, main.root, { entry: piece }) : undefined;
  }
  if (!holder) return undefined;
  if (isElement(holder) && isShortForm(holder.entry)) return insertKey(holder, piece);
  const { value } = holder.entry;
  if (value.kind === "map" && value.entries.length > 0) return insertEntry(holder.document, value, { entry: piece });
  return value.kind === "list" ? undefined : filled(holder, piece);
}

/** Gives an entry without anything in it its first one. */
function filled({ document, map, entry }: Written, piece: NewEntry): readonly TextEdit[] {
  const { file, text } = document;
  const colon = text.indexOf(":", entry.keyTo) + 1;
  const to = Math.max(colon, contentEnd(text, entry.value));
  const column = columnOf(text, entry.keyFrom) + 2;
  const lines = map.flow ? ` { ${piece.flow()} }` : `\n${piece.block(column).replace(/\n$/, "")}`;
  return [{ range: { file, from: colon, to }, text: lines }];
}

/** Set off by an empty line where it is there, and its neighbour here is too. */
function spaced(piece: NewEntry, written: Written, beside: Written): NewEntry {
  if (!isSetOff(written) || !isSetOff(beside)) return piece;
  return { ...piece, block: (column, map) => `\n${piece.block(column, map)}` };
}

function isSetOff({ document: { text }, map, entry }: Written): boolean {
  if (map.flow) return false;
  const { from } = extentOf(text, partOf(entry));
  return from > 0 && text.slice(lineStart(text, from - 1), from).trim() === "";
}
