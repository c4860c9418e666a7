import { elementRef, idOf, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import { draftOf } from "../carry/draft.ts";
import { renameInDraft, type Renames } from "../carry/rename-documents.ts";
import { writtenEntries, type WrittenEntries } from "../carry/written.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import type { Three } from "./three-ways.ts";

type Documents = Three<ParsedDocument | undefined>;

/**
 * The versions with one name for each thing: what one side has renamed, and says so (`was:`), has its new name in base and
 * on the other side too, wherever it is named. A rename that cannot be carried out is left: then something is gone, and
 * something is new.
 */
export function followRenames(documents: Documents): Documents {
  const followed = follow(documents, ["ours", "theirs"]);
  return follow(followed, ["theirs", "ours"]);
}

type Direction = readonly [own: "ours" | "theirs", other: "ours" | "theirs"];

function follow(documents: Documents, [own, other]: Direction): Documents {
  const [base, from, to] = [documents.base, documents[own], documents[other]];
  if (!base || !from || !to) return documents;
  const renames = renamesIn(writtenEntries([from]), writtenEntries([base]), writtenEntries([to]));
  if (renames.size === 0) return documents;
  const [first, second] = [renamed(base, renames), renamed(to, renames)];
  return first && second ? { ...documents, base: first, [other]: second } : documents;
}

function renamed(document: ParsedDocument, renames: Renames): ParsedDocument | undefined {
  const draft = renameInDraft(draftOf([document]), renames);
  return typeof draft === "string" ? undefined : draft.documents[0];
}

/** What the entries of one side say that they were, where the two others still call it so: former name, new name. */
function renamesIn(own: WrittenEntries, base: WrittenEntries, other: WrittenEntries): Renames {
  const renames = new Map<ElementRef, ElementRef>();
  for (const { path, owner, entry } of own.values()) {
    const { value } = entry;
    if (path.join() !== "was" || value.kind !== "scalar" || typeof value.value !== "string") continue;
    const former = formerName(owner, value.value, renames);
    const isOnlyHere = !own.has(former) && !base.has(owner) && !other.has(owner);
    if (isOnlyHere && base.has(former) && other.has(former)) renames.set(former, owner);
  }
  return renames;
}

/** `class:tier.gold` of `class:level.vip`, which was `gold`, where `level` was `tier`. */
function formerName(ref: ElementRef, was: string, renames: Renames): ElementRef {
  const kind = ref.slice(0, ref.indexOf(":")) as ElementKind;
  const id = idOf(ref);
  const dot = id.lastIndexOf(".");
  if (dot < 0 || !["class", "value", "step"].includes(kind)) return elementRef(kind, was);
  const owner = id.slice(0, dot);
  const before = [...renames].find(([, to]) => idOf(to) === owner && !/^(class|value|step):/.test(to));
  return elementRef(kind, `${before ? idOf(before[0]) : owner}.${was}`);
}
