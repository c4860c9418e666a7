import { findMentions } from "../assist/find-mentions.ts";
import { renameAt } from "../assist/rename-at.ts";
import { removeParts } from "../assist/remove-parts.ts";
import { idOf, type ElementRef } from "../base/element-ref.ts";
import { applyDifferences, shortened } from "./apply-differences.ts";
import { editDraft, type Draft } from "./draft.ts";
import { nameOf, writtenEntries, type WrittenEntries } from "./written.ts";

/** From name, to name: elements before those that stand in them, as `DeclaredRenames.declared` has them. */
export type Renames = ReadonlyMap<ElementRef, ElementRef>;

/**
 * The draft with the elements renamed everywhere; the name of the first that cannot be instead. `declaring`: entries of
 * the version that declares it, whose words `was:` come along.
 */
export function renameInDraft(draft: Draft, renames: Renames, declaring?: WrittenEntries): Draft | ElementRef {
  return [...renames].reduce<Draft | ElementRef>((current, [from, to]) => {
    if (typeof current === "string") return current;
    const renamed = renameOne(current, from, to);
    const written = declaring?.get(nameOf(to, ["was"]));
    if (!renamed || !declaring || !written) return renamed ?? to;
    return applyDifferences([{ op: "put", name: written.name, written }], declaring, renamed) ?? to;
  }, draft);
}

/**
 * The draft with the former names back: the inner ones first, and without the words `was:` that declare them. `former`:
 * entries of the version that has these names, for what is written in short there.
 */
export function renameBackInDraft(draft: Draft, renames: Renames, former?: WrittenEntries): Draft | ElementRef {
  return [...renames].reverse().reduce<Draft | ElementRef>((current, [from, to]) => {
    if (typeof current === "string") return current;
    const declared = writtenEntries(current.documents).get(nameOf(to, ["was"]));
    const undeclared = declared ? editDraft(current, removeParts(declared.document, [declared.trail])) : current;
    const renamed = undeclared && renameOne(undeclared, to, from);
    return renamed && former ? shortened(from, former, renamed) : (renamed ?? to);
  }, draft);
}

function renameOne(draft: Draft, from: ElementRef, to: ElementRef): Draft | undefined {
  const { documents } = draft;
  const now = besideOwner(from, to);
  const [declared] = findMentions(documents).declarations.get(now) ?? [];
  if (!declared) return undefined;
  const { file, from: offset } = declared.range;
  const { value } = renameAt({ documents, file, offset, newId: lastPart(to) });
  return value && editDraft(draft, value);
}

/** The former name, once the element around it has its new one: `level.vip` of `tier.vip`. */
function besideOwner(from: ElementRef, to: ElementRef): string {
  const id = idOf(to);
  const dot = id.lastIndexOf(".");
  const kind = from.slice(0, from.indexOf(":"));
  return dot < 0 || !/^(class|value|step):/.test(from) ? from : `${kind}:${id.slice(0, dot + 1)}${lastPart(from)}`;
}

function lastPart(ref: ElementRef): string {
  const id = idOf(ref);
  return /^(class|value|step):/.test(ref) ? id.slice(id.lastIndexOf(".") + 1) : id;
}
