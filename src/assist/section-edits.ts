import type { TextEdit } from "../base/text-range.ts";
import type { ParsedDocument, ParsedEntry } from "../syntax/parsed-document.ts";
import { entryIn, type EditContext } from "./edit-context.ts";
import { contentEnd, extentOf, partOf } from "../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../syntax/insert-entry.ts";
import { isWritable } from "./mention.ts";

/** The file that has a section, else the main one; absent when none of them may be changed. */
export function sectionDocument({ documents }: EditContext, section: string): ParsedDocument | undefined {
  const own = documents.filter(
    ({ file, root }) => isWritable(file) && root.kind === "map" && !entryIn(root, "ketu_measures"),
  );
  return own.find(({ root }) => entryIn(root, section)) ?? own[0];
}

export interface SectionEntry {
  /** `transitions`. */
  readonly section: string;
  readonly entry: NewEntry;
  /** The entry of the section that it goes behind; absent: at its end. */
  readonly beside?: ParsedEntry | undefined;
  /** Where a new section goes, as seen from the stages; `last`: at the end of the file. */
  readonly place: "before" | "behind" | "last";
}

/** Puts an entry into a section of a file, and makes the section where there is none or nothing in it. */
export function sectionEdits(document: ParsedDocument, added: SectionEntry): readonly TextEdit[] {
  const { section, entry, beside } = added;
  const present = entryIn(document.root, section);
  if (!present) return newSection(document, added);
  const { value } = present;
  if (value.kind === "map" && value.entries.length > 0) return insertEntry(document, value, { entry, beside });
  return fillSection(document, present, entry);
}

function fillSection({ file, text }: ParsedDocument, section: ParsedEntry, entry: NewEntry): readonly TextEdit[] {
  const colon = text.indexOf(":", section.keyTo) + 1;
  const to = section.value.to > section.value.from ? contentEnd(text, section.value) : colon;
  return [{ range: { file, from: colon, to }, text: `\n${entry.block(2).replace(/\n$/, "")}` }];
}

/** Set off as the sections of the file are. */
function newSection(document: ParsedDocument, { section, entry, place }: SectionEntry): readonly TextEdit[] {
  const { file, text, root } = document;
  if (root.kind !== "map") return [];
  const stages = place === "last" ? undefined : entryIn(root, "stages");
  const isBefore = place === "before" && stages !== undefined;
  const beside = stages ?? root.entries.at(-1);
  if (root.flow) {
    const inFlow: NewEntry = { block: () => "", flow: () => `${section}: { ${entry.flow()} }`, comments: [] };
    return insertEntry(document, root, { entry: inFlow, beside, isBefore });
  }
  const extent = beside && extentOf(text, partOf(beside));
  const isSpaced = extent !== undefined && /\n[ \t]*\r?\n$/.test(text.slice(0, extent.from));
  const lines = `${section}:\n${entry.block(2)}`;
  const gap = isSpaced ? "\n" : "";
  if (isBefore && extent) return [{ range: { file, from: extent.from, to: extent.from }, text: lines + gap }];
  const end = extent ? extent.to : text.length;
  const isOpenEnd = end === text.length && text !== "" && !text.endsWith("\n");
  return [{ range: { file, from: end, to: end }, text: isOpenEnd ? `\n${gap}${lines}` : gap + lines }];
}
