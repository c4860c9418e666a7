import type { TextEdit } from "../base/text-range.ts";
import { flowValue, indented } from "../assist/entry-piece.ts";
import { columnOf, contentEnd, lineStart } from "../syntax/entry-extent.ts";
import { replaceItems } from "./replace-items.ts";
import type { Written } from "./written.ts";

/** The edits that give an entry the value of the same entry of another version, written as it is there. */
export function replaceValue(own: Written, written: Written): readonly TextEdit[] {
  const items = replaceItems(own, written);
  if (items) return items;
  const { document, entry } = own;
  const { file, text } = document;
  const colon = text.indexOf(":", entry.keyTo) + 1;
  const to = Math.max(colon, contentEnd(text, entry.value));
  const isEmpty = entry.value.to === entry.value.from;
  const isBelow = !isEmpty && text.slice(colon, entry.value.from).includes("\n");
  const value = valueText(own, written);
  if (value.startsWith("\n")) {
    // What stands behind the key on its line, a comment, stays.
    const from = isBelow ? lineStart(text, entry.value.from) : colon;
    return [{ range: { file, from, to }, text: isBelow ? value.slice(1) : value }];
  }
  return isEmpty || isBelow
    ? [{ range: { file, from: colon, to }, text: ` ${value}` }]
    : [{ range: { file, from: entry.value.from, to }, text: value }];
}

/** The value on one line, or its lines, with a line break before them where they begin below their key. */
function valueText(own: Written, { document: { text }, map, entry }: Written): string {
  const { value } = entry;
  const raw = text.slice(value.from, contentEnd(text, value));
  if (own.map.flow || raw === "" || (map.flow && raw.includes("\n"))) return flowValue(value, text);
  const start = lineStart(text, value.from);
  const isBelow = start > entry.keyTo;
  if (!isBelow && !raw.includes("\n")) return raw;
  const lines = (isBelow ? text.slice(start, value.from) + raw : raw).replaceAll("\r\n", "\n");
  const by = columnOf(own.document.text, own.entry.keyFrom) - columnOf(text, entry.keyFrom);
  if (isBelow) return `\n${indented(lines, by)}`;
  const first = lines.indexOf("\n");
  return lines.slice(0, first + 1) + indented(lines.slice(first + 1), by);
}
