import type { TextEdit } from "../base/text-range.ts";
import { isLanguageMap } from "../schema/is-language-map.ts";
import type { ParsedEntry } from "../syntax/parsed-document.ts";
import type { WrittenEntry } from "./edit-context.ts";
import { columnOf, contentEnd } from "../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../syntax/insert-entry.ts";

/** Whether an element is written as nothing but its label: `contact: 初次接触`. */
export function isShortForm({ value }: ParsedEntry): boolean {
  if (value.kind === "map") return value.entries.length > 0 && isLanguageMap(value.entries.map(({ key }) => key));
  return value.kind === "scalar";
}

/** Puts a key into an element, behind one of its keys or at its end; a short form becomes a map with that label. */
export function insertKey(element: WrittenEntry, key: NewEntry, beside?: ParsedEntry): readonly TextEdit[] {
  const { document, entry } = element;
  const { value } = entry;
  if (isShortForm(entry)) {
    const raw = document.text.slice(value.from, contentEnd(document.text, value));
    const isEmpty = raw === "" || (value.kind === "scalar" && value.value === null);
    return [expandShort(element, key, isEmpty ? undefined : raw)];
  }
  return value.kind === "map" ? insertEntry(document, value, { entry: key, beside }) : [];
}

function expandShort({ document, map, entry }: WrittenEntry, key: NewEntry, label: string | undefined): TextEdit {
  const { file, text } = document;
  const colon = text.indexOf(":", entry.keyTo) + 1;
  const to = label === undefined ? Math.max(colon, contentEnd(text, entry.value)) : contentEnd(text, entry.value);
  const range = { file, from: colon, to };
  const isWritable = label === undefined || !label.includes("\n");
  if (map.flow || !isWritable) {
    const head = label === undefined ? "" : `label: ${isWritable ? inFlow(label) : JSON.stringify(scalarOf(entry))}, `;
    return { range, text: ` { ${head}${key.flow()} }` };
  }
  const column = columnOf(text, entry.keyFrom) + 2;
  const head = label === undefined ? "" : `\n${" ".repeat(column)}label: ${label}`;
  return { range, text: `${head}\n${key.block(column).replace(/\n$/, "")}` };
}

function scalarOf({ value }: ParsedEntry): unknown {
  return value.kind === "scalar" ? value.value : "";
}

function inFlow(raw: string): string {
  return /^["'{]/.test(raw) || !/[,[\]{}]/.test(raw) ? raw : JSON.stringify(raw);
}
