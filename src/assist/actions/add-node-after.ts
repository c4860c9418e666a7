import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import { isLanguageMap } from "../../schema/is-language-map.ts";
import type { ParsedEntry, ParsedMap } from "../../syntax/parsed-document.ts";
import type { PictureAction } from "../assist-types.ts";
import {
  entryIn,
  refuse,
  writtenEntry,
  type EditContext,
  type PictureEdit,
  type WrittenEntry,
} from "../edit-context.ts";
import { alignedEntry, valueColumnOf } from "../../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../../syntax/insert-entry.ts";
import { labelText } from "../label-text.ts";
import { insertNode } from "../nodes-map.ts";
import { slugOf } from "../slug-of.ts";

type AddNode = Extract<PictureAction, { type: "add-node-after" }>;

/** Writes a new touchpoint behind a node, in the style of that node; after a stage, as the first of its nodes. */
export function addNodeAfter({ subject, label }: AddNode, context: EditContext): PictureEdit {
  const written = writtenEntry(context, subject);
  if (typeof written === "string") return refuse(written, subject);
  const isStage = subject.startsWith("stage:");
  if (!isStage && !subject.startsWith("node:")) return refuse("kind", subject);
  const id = slugOf(label, "node", (taken) => isTaken(taken, context));
  const made: ElementRef = elementRef("node", id);
  if (isStage) {
    const nodes = written.entry.value.kind === "map" ? entryIn(written.entry.value, "nodes")?.value : undefined;
    const first = nodes?.kind === "map" ? nodes.entries[0] : undefined;
    const entry = newNode(id, label, { written, neighbour: first, context });
    return { value: insertNode(written, entry, { beside: first, isBefore: true }), made, diagnostics: [] };
  }
  const { document, map, entry: neighbour } = written;
  const entry = newNode(id, label, { written, neighbour, context });
  return { value: insertEntry(document, map, { entry, beside: neighbour }), made, diagnostics: [] };
}

/** Ids of other kinds count too: a condition could mean either. */
function isTaken(id: string, { mentions }: EditContext): boolean {
  if (["none", "true", "false", "null", "in", "missing"].includes(id)) return true;
  for (const target of mentions.declarations.keys()) if (target.endsWith(`:${id}`)) return true;
  return false;
}

interface NodeStyle {
  readonly written: WrittenEntry;
  readonly neighbour: ParsedEntry | undefined;
  readonly context: EditContext;
}

function newNode(id: string, label: string, { written, neighbour, context }: NodeStyle): NewEntry {
  const { document } = written;
  const value = neighbour?.value;
  const isShort =
    value?.kind === "scalar" || (value?.kind === "map" && isLanguageMap(value.entries.map(({ key }) => key)));
  const own = value?.kind === "map" ? entryIn(value, "label")?.value : undefined;
  const isByLanguage = own?.kind === "map" || (isShort && value?.kind === "map");
  const labelIn = (isFlow: boolean): string => labelText(label, document, { context, isFlow, isByLanguage });
  const inline = (isFlow: boolean): string =>
    isShort ? labelIn(isFlow) : `{ label: ${labelIn(true)}, kind: touchpoint }`;
  return {
    flow: () => `${id}: ${inline(true)}`,
    block: (column, map?: ParsedMap) => {
      const indent = " ".repeat(column);
      if (value?.kind === "map" && !value.flow && !isShort) {
        return `${indent}${id}:\n${indent}  label: ${labelIn(false)}\n${indent}  kind: touchpoint\n`;
      }
      const values = map && valueColumnOf(document.text, map);
      return `${indent}${alignedEntry(id, inline(false), { column, values })}\n`;
    },
    comments: [],
  };
}
