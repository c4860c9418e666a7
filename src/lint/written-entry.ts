import type { DiagnosticPlace } from "../base/diagnostic.ts";
import type { TextEdit } from "../base/text-range.ts";
import type { AnyElement, Origin } from "../model/model.ts";
import { insertEntry } from "../syntax/insert-entry.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap } from "../syntax/parsed-document.ts";
import { nodesAt } from "../syntax/walk.ts";
import type { LintContext } from "./lint-context.ts";

/** The entry that an element was read from, with its document; nothing for one without an entry of its own. */
export function writtenEntry(
  origin: Origin,
  { documents }: Pick<LintContext, "documents">,
): { readonly document: ParsedDocument; readonly entry: ParsedEntry } | undefined {
  const document = documents.find(({ file }) => file === origin.file);
  if (!document) return undefined;
  for (const node of nodesAt(document.root, origin.from)) {
    const entry = node.kind === "map" ? entryAt(node, origin.from) : undefined;
    if (entry) return { document, entry };
  }
  return undefined;
}

/** The entry whose key begins at an offset. Entries stand in the order of the text. */
function entryAt({ entries }: ParsedMap, offset: number): ParsedEntry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.keyFrom ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return entries[low]?.keyFrom === offset ? entries[low] : undefined;
}

/** What stands under a key of an entry; nothing where the entry is no map or has no such key. */
export function childEntry({ value }: ParsedEntry, key: string): ParsedEntry | undefined {
  return value.kind === "map" ? value.entries.find((entry) => entry.key === key) : undefined;
}

/** A key of an element as the place of a diagnostic; the element itself where the key is not written there. */
export function placeOfKey(element: AnyElement, key: string, context: LintContext): DiagnosticPlace {
  const written = writtenEntry(element.origin, context);
  const found = written && childEntry(written.entry, key);
  const { file, from, to } = element.origin;
  const range = found ? { file, from: found.keyFrom, to: found.keyTo } : { file, from, to };
  return { range, subject: element.ref };
}

/**
 * The edits that write `key: value` behind another key of an element; nothing where that key is not written in the
 * element's own entry.
 */
export function editsToAdd(
  element: AnyElement,
  { behind, key, value }: { readonly behind: string; readonly key: string; readonly value: string },
  context: LintContext,
): readonly TextEdit[] | undefined {
  const written = writtenEntry(element.origin, context);
  const beside = written && childEntry(written.entry, behind);
  const map = written?.entry.value;
  if (!beside || map?.kind !== "map") return undefined;
  const entry = {
    block: (column: number) => `${" ".repeat(column)}${key}: ${value}\n`,
    flow: () => `${key}: ${value}`,
    comments: [],
  };
  const edits = insertEntry(written.document, map, { entry, beside });
  const isWindows = written.document.text.includes("\r\n");
  return isWindows ? edits.map(({ range, text }) => ({ range, text: text.replaceAll("\n", "\r\n") })) : edits;
}

/** Whether a key is written in the element's own entry. */
export function hasKey(element: AnyElement, key: string, context: LintContext): boolean {
  const written = writtenEntry(element.origin, context);
  return written !== undefined && childEntry(written.entry, key) !== undefined;
}
