import type { TextEdit } from "../base/text-range.ts";
import { flowValue, indented } from "../assist/entry-piece.ts";
import { columnOf, contentEnd, lineStart } from "../syntax/entry-extent.ts";
import type { Written } from "./written.ts";

/** The edits that give an entry the value of the same entry of another version, written as it is there. */
export function replaceValue(own: Written, written: Written): readonly TextEdit[] {
  const { document, entry, map } = own;
  const { file, text } = document;
  const colon = text.indexOf(":", entry.keyTo) + 1;
  const end = Math.max(colon, contentEnd(text, entry.value));
  const isEmpty = entry.value.to === entry.value.from;
  const other = valueText(own, written);
  if (!other.startsWith("\n")) {
    const isOnLine = !isEmpty && !text.slice(colon, entry.value.from).includes("\n");
    const from = isOnLine ? entry.value.from : colon;
    return [{ range: { file, from, to: end }, text: isOnLine || map.flow ? glued(other, isOnLine) : ` ${other}` }];
  }
  const isBelow = !isEmpty && text.slice(colon, entry.value.from).includes("\n");
  // A comment behind the key stays.
  if (isBelow) return [{ range: { file, from: lineStart(text, entry.value.from), to: end }, text: other.slice(1) }];
  return [{ range: { file, from: colon, to: end }, text: other }];
}

function glued(value: string, isOnLine: boolean): string {
  return isOnLine ? value : ` ${value}`;
}

/** The value on one line, or its lines, beginning with a line break, at the indentation of the place. */
function valueText({ document: here, map, entry: own }: Written, { document, map: otherMap, entry }: Written): string {
  const { text } = document;
  const { value } = entry;
  const end = contentEnd(text, value);
  const raw = text.slice(value.from, end);
  if (map.flow || otherMap.flow || raw === "")
    return raw.includes("\n") || map.flow || raw === "" ? flowValue(value, text) : raw;
  if (!raw.includes("\n") && value.kind !== "scalar" && !value.flow)
    return atColumn(here.text, own.keyFrom, { text, value, entry, end });
  if (!raw.includes("\n")) return raw;
  return atColumn(here.text, own.keyFrom, { text, value, entry, end });
}

interface Lines {
  readonly text: string;
  readonly value: { readonly from: number };
  readonly entry: { readonly keyFrom: number; readonly keyTo: number };
  readonly end: number;
}

function atColumn(here: string, keyFrom: number, { text, value, entry, end }: Lines): string {
  const by = columnOf(here, keyFrom) - columnOf(text, entry.keyFrom);
  const start = lineStart(text, value.from);
  const isBelow = start > entry.keyTo;
  if (isBelow) return `\n${indented(text.slice(start, end).replaceAll("\r\n", "\n"), by)}`;
  const [first = "", ...rest] = text.slice(value.from, end).replaceAll("\r\n", "\n").split("\n");
  return [first, ...(rest.length > 0 ? [indented(rest.join("\n"), by)] : [])].join("\n");
}
