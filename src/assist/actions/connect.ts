import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import { transitionKey } from "../../model/resolve/transition-key.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap } from "../../syntax/parsed-document.ts";
import type { PictureAction } from "../assist-types.ts";
import { entryIn, refuse, writtenEntry, type EditContext, type PictureEdit } from "../edit-context.ts";
import { alignedEntry, valueColumnOf } from "../../syntax/entry-extent.ts";
import type { NewEntry } from "../../syntax/insert-entry.ts";
import { labelEdits } from "../label-edits.ts";
import { labelText } from "../label-text.ts";
import { sectionDocument, sectionEdits } from "../section-edits.ts";

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
  const document = sectionDocument(context, "transitions");
  if (!document) return refuse("template", from);
  const node = model.nodes.find(({ id }) => id === fromId);
  const implied = model.transitions.find((each) => each.from === fromId && each.isDefault && each.to !== toId);
  const kept = node?.nodeKind === "decision" && implied ? [`${fromId} -> ${implied.to}`] : [];
  const steps = [...kept.map((key) => ({ key, label: undefined })), { key: `${fromId} -> ${toId}`, label }];
  const section = entryIn(document.root, "transitions");
  const map = section?.value.kind === "map" && section.value.entries.length > 0 ? section.value : undefined;
  const texts: StepTexts = { steps, document, context, arrow: map ? arrowOf(map) : "->" };
  const entry = newSteps(texts);
  const beside = map && lastOf(map, fromId);
  const value = sectionEdits(document, { section: "transitions", entry, beside, place: "behind" });
  return { value, made, diagnostics: [] };
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
