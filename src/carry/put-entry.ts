import { flowValue, pieceOf } from "../assist/entry-piece.ts";
import { removeParts } from "../assist/remove-parts.ts";
import { contentEnd } from "../syntax/entry-extent.ts";
import type { NewEntry } from "../syntax/insert-entry.ts";
import { draftOf, editDraft, type Draft } from "./draft.ts";
import { insertWritten } from "./insert-written.ts";
import { isElement, writtenEntries, type Written, type WrittenEntries } from "./written.ts";

/** What one difference is carried with. */
export interface Carrying {
  /** Entries of the version that it comes from. */
  readonly there: WrittenEntries;
  /** Names of all entries that are to be put in. */
  readonly chosen: ReadonlySet<string>;
  readonly draft: Draft;
}

/** Puts an entry in, with those that have to hold it, but without what would come with it unasked. */
export function putEntry(written: Written, here: WrittenEntries, context: Carrying): Draft | undefined {
  const { there, draft } = context;
  const top = outermostMissing(written, here, there);
  const alone = withoutUnasked(top, context);
  const edits = alone && insertWritten(top, pieceAt(alone), { here, there, documents: draft.documents });
  return edits && editDraft(draft, edits);
}

/** The entry as it would be written there if it held nothing else than what is asked for. */
function withoutUnasked(top: Written, context: Carrying): Written | undefined {
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

/** The outermost of the entries that hold it and are not there yet; itself where all are. */
export function outermostMissing(written: Written, here: WrittenEntries, there: WrittenEntries): Written {
  const holder = there.get(written.parent);
  return holder && !here.has(holder.name) ? outermostMissing(holder, here, there) : written;
}

/** What comes along with an entry but belongs to elements, or stands in an element, that nobody asked for. */
function unaskedBelow(top: Written, { there, chosen }: Carrying): readonly Written[] {
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
  const flow = flowValue(entry.value, document.text);
  return {
    block: (column) => `${" ".repeat(column)}label: ${raw.includes("\n") ? flow : raw}\n`,
    flow: () => `label: ${flow}`,
    comments: [],
  };
}
