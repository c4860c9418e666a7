import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { alignedEntry, valueColumnOf } from "../syntax/entry-extent.ts";
import type { NewEntry } from "../syntax/insert-entry.ts";

/** One key with its value on one line, at the column where the other values of its map are. */
export function keyEntry({ text }: ParsedDocument, key: string, value: (isFlow: boolean) => string): NewEntry {
  return {
    block: (column, map) => {
      const values = map && valueColumnOf(text, map);
      return `${" ".repeat(column)}${alignedEntry(key, value(false), { column, values })}\n`;
    },
    flow: () => `${key}: ${value(true)}`,
    comments: [],
  };
}
