import type { TextEdit } from "../../base/text-range.ts";
import type { ParsedEntry } from "../../syntax/parsed-document.ts";
import type { PictureAction } from "../assist-types.ts";
import {
  entryIn,
  refuse,
  writtenEntry,
  type EditContext,
  type PictureEdit,
  type WrittenEntry,
} from "../edit-context.ts";
import { contentEnd } from "../../syntax/entry-extent.ts";
import { freshId } from "../fresh-id.ts";
import { insertKey } from "../insert-key.ts";
import { keyEntry } from "../key-entry.ts";
import { newElement } from "../new-element.ts";
import { sectionDocument, sectionEdits } from "../section-edits.ts";

type SetOwner = Extract<PictureAction, { type: "set-owner" }>;

/** Writes the owner of a stage or node. Who is no role yet, by id or label, is declared among the roles. */
export function setOwner({ subject, owner }: SetOwner, context: EditContext): PictureEdit {
  const written = writtenEntry(context, subject);
  if (typeof written === "string") return refuse(written, subject);
  const { value } = written.entry;
  const present = entryIn(value, "owner");
  const isOther = !subject.startsWith("stage:") && !subject.startsWith("node:");
  if (isOther || (present && present.value.kind !== "scalar")) return refuse("kind", subject);
  const role = context.model.roles.find(
    ({ id, label }) => id === owner || Object.values(label).some((text) => text === owner),
  );
  const id = role?.id ?? freshId(owner, "role", context);
  const own = present ? [replaced(written, present, id)] : added(written, id);
  const declared = role ? [] : declaration(id, owner, context);
  return { value: [...declared, ...own], diagnostics: [] };
}

function replaced({ document }: WrittenEntry, { keyTo, value }: ParsedEntry, id: string): TextEdit {
  const { file, text } = document;
  const colon = text.indexOf(":", keyTo) + 1;
  const to = contentEnd(text, value);
  return value.to > value.from
    ? { range: { file, from: value.from, to }, text: id }
    : { range: { file, from: colon, to: colon }, text: ` ${id}` };
}

function added(written: WrittenEntry, id: string): readonly TextEdit[] {
  const { value } = written.entry;
  const beside = entryIn(value, "goal") ?? entryIn(value, "label");
  return insertKey(
    written,
    keyEntry(written.document, "owner", () => id),
    beside,
  );
}

function declaration(id: string, label: string, context: EditContext): readonly TextEdit[] {
  const document = sectionDocument(context, "roles");
  if (!document) return [];
  const roles = entryIn(document.root, "roles")?.value;
  const neighbour = roles?.kind === "map" ? roles.entries.at(-1) : undefined;
  const entry = newElement({ id, label, isShortEnough: true }, { document, neighbour, context });
  return sectionEdits(document, { section: "roles", entry, place: "before" });
}
