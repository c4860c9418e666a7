import type { ElementRef } from "../base/element-ref.ts";
import type { TextEdit } from "../base/text-range.ts";
import { removeParts } from "../assist/remove-parts.ts";
import { contentEnd, lineStart } from "../syntax/entry-extent.ts";
import { childrenOf, isSameNode, type Difference } from "./differences.ts";
import { editDraft, type Draft } from "./draft.ts";
import { moveEntry, orderEntries } from "./move-entries.ts";
import { putEntry, type Carrying } from "./put-entry.ts";
import { replaceValue } from "./replace-value.ts";
import { nameOf, writtenEntries, type Written, type WrittenEntries } from "./written.ts";

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
  const applied = sorted.reduce<Draft | undefined>(
    (current, difference) => current && applyOne(difference, { there, chosen, draft: current }),
    draft,
  );
  const owners = new Set(sorted.map(({ written }) => written.owner));
  return applied && [...owners].reduce((current, owner) => shortened(owner, there, current), applied);
}

/** An element of which only the label is left is written without a key, if it is there too. */
export function shortened(owner: string, there: WrittenEntries, draft: Draft): Draft {
  const here = writtenEntries(draft.documents);
  const [own, written, label] = [here.get(owner), there.get(owner), there.get(nameOf(owner as ElementRef, ["label"]))];
  if (own?.entry.value.kind !== "map" || !written || !label?.isShort) return draft;
  const [only, ...others] = own.entry.value.entries;
  if (only?.key !== "label" || others.length > 0 || !isSameNode(only.value, label.entry.value)) return draft;
  return editDraft(draft, replaceValue(own, written)) ?? draft;
}

function applyOne({ op, name, written }: Difference, context: Carrying): Draft | undefined {
  const { draft } = context;
  const here = writtenEntries(draft.documents);
  const own = here.get(name);
  switch (op) {
    case "replace":
      return own && editDraft(draft, replaceValue(own, written));
    case "put":
      return own ? draft : putEntry(written, here, context);
    case "drop":
      return own ? dropEntry(withEmptied(own, here, context.there), draft) : draft;
    case "move":
      return own && moveEntry(own, written, context);
    case "order":
      return orderEntries(name, context);
  }
}

/** With the last entry of a map goes what holds it, where the other version does not have that either. */
function withEmptied(own: Written, here: WrittenEntries, there: WrittenEntries): Written {
  const holder = here.get(own.parent);
  const isLast = holder !== undefined && childrenOf(here, own.parent).length === 1;
  return isLast && !own.isShort && !there.has(holder.name) ? withEmptied(holder, here, there) : own;
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
