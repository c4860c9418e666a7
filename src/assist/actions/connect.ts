import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import { transitionKey } from "../../model/resolve/transition-key.ts";
import type { TextEdit } from "../../base/text-range.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap } from "../../syntax/parsed-document.ts";
import type { PictureAction } from "../assist-types.ts";
import { entryIn, refuse, writtenEntry, type EditContext, type PictureEdit } from "../edit-context.ts";
import { alignedEntry, contentEnd, extentOf, partOf, valueColumnOf } from "../../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../../syntax/insert-entry.ts";
import { labelEdits } from "../label-edits.ts";
import { labelText } from "../label-text.ts";
import { isWritable } from "../mention.ts";

type Connect = Extract<PictureAction, { type: "connect" }>;

/**
 * Adds a step between two nodes to `transitions`, behind the other steps of its first node, and makes the section where
 * there is none. Nothing that leads on now stops doing so: the default step of a decision is written down as well. A
 * step that is there already only gets its label.
 */
export function connect({ from, to, label }: Connect, context: EditContext): PictureEdit {
  const { model, mentions } = context;
  for (const end of [from, to]) {
    if (!end.startsWith("node:")) return refuse("kind", end);
    if (!mentions.declarations.has(end)) return refuse("missing", end);
  }
  if (from === to) return refuse("itself", from);
  const [fromId, toId] = [from.slice(5), to.slice(5)];
  const made: ElementRef = elementRef("transition", `${fromId} -> ${toId}`);
  const present = model.transitions.find((each) => each.from === fromId && each.to === toId);
  if (present && !present.isDefault) {
    if (label === undefined) return { value: [], made: present.ref, diagnostics: [] };
    const written = writtenEntry(context, present.ref);
    if (typeof written === "string") return refuse(written, present.ref);
    const place = { document: written.document, context, isFlow: written.map.flow };
    return { value: labelEdits(written.entry, label, place), made: present.ref, diagnostics: [] };
  }
  if (present && label === undefined) return { value: [], made, diagnostics: [] };
  const document = documentFor(context);
  if (!document) return refuse("template", from);
  const node = model.nodes.find(({ id }) => id === fromId);
  const implied = model.transitions.find((each) => each.from === fromId && each.isDefault && each.to !== toId);
  const kept = node?.nodeKind === "decision" && implied ? [`${fromId} -> ${implied.to}`] : [];
  const steps = [...kept.map((key) => ({ key, label: undefined })), { key: `${fromId} -> ${toId}`, label }];
  const section = entryIn(document.root, "transitions");
  const map = section?.value.kind === "map" && section.value.entries.length > 0 ? section.value : undefined;
  const texts: StepTexts = { steps, document, context, arrow: map ? arrowOf(map) : "->" };
  const entry = newSteps(texts);
  const value =
    map !== undefined
      ? insertEntry(document, map, { entry, beside: lastOf(map, fromId) })
      : section
        ? fillSection(document, section, entry)
        : newSection(document, entry);
  return { value, made, diagnostics: [] };
}

/** The file that has the steps, else the main one. */
function documentFor({ documents }: EditContext): ParsedDocument | undefined {
  const own = documents.filter(
    ({ file, root }) => isWritable(file) && root.kind === "map" && !entryIn(root, "ketu_measures"),
  );
  return own.find(({ root }) => entryIn(root, "transitions")) ?? own[0];
}

function arrowOf(map: ParsedMap): string {
  return map.entries.some(({ key }) => key.includes("->")) || !map.entries.some(({ key }) => key.includes("→"))
    ? "->"
    : "→";
}

interface StepTexts {
  readonly steps: readonly { readonly key: string; readonly label: string | undefined }[];
  readonly document: ParsedDocument;
  readonly context: EditContext;
  readonly arrow: string;
}

function newSteps({ steps, document, context, arrow }: StepTexts): NewEntry {
  const written = (isFlow: boolean): readonly (readonly [string, string])[] =>
    steps.map(({ key, label }) => [
      key.replace("->", arrow),
      label === undefined ? "{}" : labelText(label, document, { context, isFlow, isByLanguage: false }),
    ]);
  return {
    flow: () =>
      written(true)
        .map(([key, value]) => `${key}: ${value}`)
        .join(", "),
    block: (column, map) => {
      const values = map && valueColumnOf(document.text, map);
      const indent = " ".repeat(column);
      return written(false)
        .map(([key, value]) => `${indent}${alignedEntry(key, value, { column, values })}\n`)
        .join("");
    },
    comments: [],
  };
}

function lastOf(map: ParsedMap, from: string): ParsedEntry | undefined {
  return map.entries.filter(({ key }) => transitionKey(key)?.from === from).at(-1) ?? map.entries.at(-1);
}

/** A section that is there, but empty. */
function fillSection({ file, text }: ParsedDocument, section: ParsedEntry, entry: NewEntry): readonly TextEdit[] {
  const colon = text.indexOf(":", section.keyTo) + 1;
  const to = section.value.to > section.value.from ? contentEnd(text, section.value) : colon;
  return [{ range: { file, from: colon, to }, text: `\n${entry.block(2).replace(/\n$/, "")}` }];
}

/** Behind the stages, or at the end of a file without them; set off as the sections of the file are. */
function newSection(document: ParsedDocument, entry: NewEntry): readonly TextEdit[] {
  const { file, text, root } = document;
  if (root.kind !== "map") return [];
  const beside = entryIn(root, "stages") ?? root.entries.at(-1);
  if (root.flow) {
    const section: NewEntry = { block: () => "", flow: () => `transitions: { ${entry.flow()} }`, comments: [] };
    return insertEntry(document, root, { entry: section, beside });
  }
  const isSpaced = beside !== undefined && /\n[ \t]*\r?\n$/.test(text.slice(0, extentOf(text, partOf(beside)).from));
  const end = beside ? extentOf(text, partOf(beside)).to : text.length;
  const lines = `${isSpaced ? "\n" : ""}transitions:\n${entry.block(2)}`;
  const isOpenEnd = end === text.length && text !== "" && !text.endsWith("\n");
  return [{ range: { file, from: end, to: end }, text: isOpenEnd ? `\n${lines}` : lines }];
}
