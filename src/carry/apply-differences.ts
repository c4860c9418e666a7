import type { TextEdit } from "../base/text-range.ts";
import { pieceOf } from "../assist/entry-piece.ts";
import { insertKey, isShortForm } from "../assist/insert-key.ts";
import { removeParts } from "../assist/remove-parts.ts";
import { columnOf, contentEnd, extentOf, lineStart, partOf } from "../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../syntax/insert-entry.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { childrenOf, type Difference } from "./differences.ts";
import { draftOf, editDraft, type Draft } from "./draft.ts";
import { replaceValue } from "./replace-value.ts";
import { isElement, writtenEntries, type Written, type WrittenEntries } from "./written.ts";

const ranks = { replace: 0, put: 1, move: 2, drop: 3, order: 4 } as const;

/**
 * The draft with these differences carried over from the other version, and no other: of what comes with an entry, other
 * elements stay away unless they are among the differences themselves. Nothing where the text has no place for one.
 */
export function applyDifferences(
  differences: readonly Difference[],
  there: WrittenEntries,
  draft: Draft,
): Draft | undefined {
  const sorted = [...differences].sort((a, b) => ranks[a.op] - ranks[b.op]);
  const chosen = new Set(sorted.filter(({ op }) => op === "put").map(({ name }) => name));
  return sorted.reduce<Draft | undefined>(
    (current, difference) => current && applyOne(difference, { there, chosen, draft: current }),
    draft,
  );
}

interface Context {
  readonly there: WrittenEntries;
  /** Names of all entries that are to be put in. */
  readonly chosen: ReadonlySet<string>;
  readonly draft: Draft;
}

function applyOne({ op, name, written }: Difference, context: Context): Draft | undefined {
  const { draft } = context;
  const here = writtenEntries(draft.documents);
  const own = here.get(name);
  switch (op) {
    case "replace":
      return own && editDraft(draft, replaceValue(own, written));
    case "put":
      return own ? draft : putEntry(written, here, context);
    case "drop":
      return own ? dropEntry(own, draft) : draft;
    case "move":
      return own && moveEntry(own, written, context);
    case "order":
      return orderEntries(name, context);
  }
}

/** Puts an entry in, with those that have to hold it, but without what would come with it unasked. */
function putEntry(written: Written, here: WrittenEntries, context: Context): Draft | undefined {
  const { there, draft } = context;
  const top = outermostMissing(written, here, there);
  const alone = withoutUnasked(top, context);
  const edits = alone && insertion(top, pieceAt(alone), { here, there, documents: draft.documents });
  return edits && editDraft(draft, edits);
}

/** The entry as it would be written there if it held nothing else than what is asked for. */
function withoutUnasked(top: Written, context: Context): Written | undefined {
  const unasked = unaskedBelow(top, context);
  if (unasked.length === 0) return top;
  const { document } = top;
  const edits = removeParts(
    document,
    unasked.map(({ trail }) => trail),
  );
  const pruned = editDraft(draftOf([document]), edits);
  return pruned && writtenEntries(pruned.documents).get(top.name);
}

function outermostMissing(written: Written, here: WrittenEntries, there: WrittenEntries): Written {
  const holder = there.get(written.parent);
  return holder && !here.has(holder.name) ? outermostMissing(holder, here, there) : written;
}

/** What comes along with an entry but belongs to elements, or stands in an element, that nobody asked for. */
function unaskedBelow(top: Written, { there, chosen }: Context): readonly Written[] {
  const inside = [...there.values()].filter((each) => isBelow(each, top.name, there) || each === top);
  const needed = new Set<string>();
  for (const each of inside) {
    if (!chosen.has(each.name)) continue;
    for (let name = each.name; name !== ""; name = there.get(name)?.parent ?? "") needed.add(name);
  }
  const comesWith = (each: Written): boolean => {
    if (chosen.has(each.name)) return true;
    const holder = there.get(each.parent);
    return !isElement(each) && holder !== undefined && comesWith(holder);
  };
  return inside.filter((each) => !each.isShort && !needed.has(each.name) && !comesWith(each));
}

function isBelow(each: Written, name: string, entries: WrittenEntries): boolean {
  const holder = entries.get(each.parent);
  return each.parent === name || (holder !== undefined && isBelow(holder, name, entries));
}

/** The entry as it is written there; a label that stands in place of its element with its key. */
function pieceAt(written: Written): NewEntry {
  if (!written.isShort) return pieceOf(written);
  const { document, entry } = written;
  const raw = document.text.slice(entry.value.from, contentEnd(document.text, entry.value));
  const isOneLine = !raw.includes("\n");
  const flow = pieceOf({ document, map: written.map, entry }).flow();
  const value = isOneLine ? raw : flow.slice(flow.indexOf(":") + 1).trim();
  const inFlow = flow.slice(flow.indexOf(":", entry.keyTo - entry.keyFrom) + 1).trim();
  return {
    block: (column) => `${" ".repeat(column)}label: ${value}\n`,
    flow: () => `label: ${inFlow}`,
    comments: [],
  };
}

interface Surroundings {
  readonly here: WrittenEntries;
  readonly there: WrittenEntries;
  readonly documents: readonly ParsedDocument[];
}

/** The edits that put a piece where the other version has it: beside the same neighbour. */
function insertion(
  written: Written,
  piece: NewEntry,
  { here, there, documents }: Surroundings,
): readonly TextEdit[] | undefined {
  const { parent, name } = written;
  const siblings = childrenOf(there, parent);
  const at = siblings.indexOf(name);
  const isHere = (sibling: string): boolean => sibling !== name && here.get(sibling)?.parent === parent;
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

function dropEntry(own: Written, draft: Draft): Draft | undefined {
  if (own.isShort) return editDraft(draft, replacedByNothing(own));
  return editDraft(draft, withoutGap(own, removeParts(own.document, [own.trail])));
}

function replacedByNothing({ document, entry }: Written): readonly TextEdit[] {
  const range = { file: document.file, from: entry.value.from, to: contentEnd(document.text, entry.value) };
  return [{ range, text: "{}" }];
}

/** Of two empty lines around what goes one goes with it. */
function withoutGap(own: Written, edits: readonly TextEdit[]): readonly TextEdit[] {
  const { text } = own.document;
  return edits.map((edit) => {
    const { from, to } = edit.range;
    if (edit.text !== "" || from === 0 || lineStart(text, from) !== from) return edit;
    const above = lineStart(text, from - 1);
    const isGapAbove = text.slice(above, from).trim() === "";
    const isGapBelow = to === text.length || /^[ \t]*\r?\n/.test(text.slice(to));
    return isGapAbove && isGapBelow ? { ...edit, range: { ...edit.range, from: above } } : edit;
  });
}

/** Cuts an entry and puts it where the other version has it, as it is written here. */
function moveEntry(own: Written, written: Written, context: Context): Draft | undefined {
  const piece = pieceOf(own);
  const cut = editDraft(context.draft, removeParts(own.document, [own.trail]));
  if (!cut) return undefined;
  const here = writtenEntries(cut.documents);
  const top = outermostMissing(written, here, context.there);
  const surroundings = { here, there: context.there, documents: cut.documents };
  if (top === written) {
    const edits = insertion(written, piece, surroundings);
    return edits && editDraft(cut, edits);
  }
  // The map that shall hold it is not there yet: it comes with this entry alone.
  const holder = heldIn(top, written, piece, context.there);
  const edits = holder && insertion(top, holder, surroundings);
  return edits && editDraft(cut, edits);
}

function heldIn(top: Written, written: Written, piece: NewEntry, there: WrittenEntries): NewEntry | undefined {
  if (top.name !== written.parent || isElement(top)) return undefined;
  const { keyRaw } = there.get(top.name)?.entry ?? top.entry;
  return {
    block: (column) => `${" ".repeat(column)}${keyRaw}:\n${piece.block(column + 2)}`,
    flow: () => `${keyRaw}: { ${piece.flow()} }`,
    comments: piece.comments,
  };
}

/** Brings the entries of a map into the order of the other version; those that only stand here follow whom they did. */
function orderEntries(name: string, { there, draft }: Context): Draft | undefined {
  const other = childrenOf(there, name);
  let current: Draft | undefined = draft;
  // Each turn brings one entry to its place for good.
  for (const child of other) {
    if (!current) return undefined;
    const here = writtenEntries(current.documents);
    const own = childrenOf(here, name).filter((each) => other.includes(each));
    if (!own.includes(child)) continue;
    const wanted = other.filter((each) => own.includes(each));
    if (own.join("\n") === wanted.join("\n")) return current;
    const kept = longestKept(own, wanted);
    if (kept.has(child)) continue;
    current = placeEntry(child, wanted, kept, current);
  }
  return current;
}

function placeEntry(
  child: string,
  wanted: readonly string[],
  kept: ReadonlySet<string>,
  draft: Draft,
): Draft | undefined {
  const own = writtenEntries(draft.documents).get(child);
  if (!own) return undefined;
  const piece = pieceOf(own);
  const cut = editDraft(draft, removeParts(own.document, [own.trail]));
  if (!cut) return undefined;
  const here = writtenEntries(cut.documents);
  const at = wanted.indexOf(child);
  const before = wanted
    .slice(0, at)
    .reverse()
    .find((each) => kept.has(each));
  const beside = here.get(before ?? wanted.slice(at + 1).find((each) => kept.has(each)) ?? "");
  if (!beside) return undefined;
  const place = { entry: piece, beside: beside.entry, isBefore: before === undefined };
  return editDraft(cut, insertEntry(beside.document, beside.map, place));
}

/** As many as possible of those that stand in the wanted order already. */
function longestKept(own: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const places = own.map((name) => wanted.indexOf(name));
  const best: { length: number; previous: number }[] = [];
  places.forEach((place, at) => {
    let found = { length: 1, previous: -1 };
    for (let before = 0; before < at; before += 1) {
      const length = (best[before]?.length ?? 0) + 1;
      if ((places[before] ?? 0) < place && length > found.length) found = { length, previous: before };
    }
    best.push(found);
  });
  let at = best.reduce((longest, each, index) => (each.length > (best[longest]?.length ?? 0) ? index : longest), 0);
  const kept = new Set<string>();
  for (; at >= 0; at = best[at]?.previous ?? -1) kept.add(own[at] ?? "");
  return kept;
}
