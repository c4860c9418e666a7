import { pieceOf } from "../assist/entry-piece.ts";
import { removeParts } from "../assist/remove-parts.ts";
import { insertEntry, type NewEntry } from "../syntax/insert-entry.ts";
import { childrenOf } from "./differences.ts";
import { editDraft, type Draft } from "./draft.ts";
import { insertWritten } from "./insert-written.ts";
import { outermostMissing, type Carrying } from "./put-entry.ts";
import { isElement, writtenEntries, type Written } from "./written.ts";

/** Cuts an entry and puts it where the other version has it, as it is written here. */
export function moveEntry(own: Written, written: Written, context: Carrying): Draft | undefined {
  const piece = pieceOf(own);
  const cut = editDraft(context.draft, removeParts(own.document, [own.trail]));
  if (!cut) return undefined;
  const here = writtenEntries(cut.documents);
  const top = outermostMissing(written, here, context.there);
  const surroundings = { here, there: context.there, documents: cut.documents };
  if (top === written) {
    const edits = insertWritten(written, piece, surroundings);
    return edits && editDraft(cut, edits);
  }
  // The map that shall hold it is not there yet: it comes with this entry alone.
  const holder = top.name === written.parent && !isElement(top) ? heldIn(top, piece) : undefined;
  const edits = holder && insertWritten(top, holder, surroundings);
  return edits && editDraft(cut, edits);
}

function heldIn({ entry: { keyRaw } }: Written, piece: NewEntry): NewEntry {
  return {
    block: (column) => `${" ".repeat(column)}${keyRaw}:\n${piece.block(column + 2)}`,
    flow: () => `${keyRaw}: { ${piece.flow()} }`,
    comments: piece.comments,
  };
}

/** Brings the entries of a map into the order of the other version; those that only stand here follow whom they did. */
export function orderEntries(name: string, { there, draft }: Carrying): Draft | undefined {
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
    current = placeEntry(child, { wanted, kept }, current);
  }
  return current;
}

interface WantedOrder {
  readonly wanted: readonly string[];
  /** Those that stay where they are. */
  readonly kept: ReadonlySet<string>;
}

function placeEntry(child: string, { wanted, kept }: WantedOrder, draft: Draft): Draft | undefined {
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
