import { findComments } from "../syntax/comments.ts";
import { columnOf, contentEnd, extentOf, partOf } from "../syntax/entry-extent.ts";
import type { NewEntry } from "../syntax/insert-entry.ts";
import type { ParsedEntry, ParsedNode } from "../syntax/parsed-document.ts";
import type { WrittenEntry } from "./edit-context.ts";

/** An entry as it is written, with its comments, for another place of this or another text. */
export function pieceOf({ document, map, entry }: Pick<WrittenEntry, "document" | "map" | "entry">): NewEntry {
  const { text } = document;
  const end = Math.max(contentEnd(text, entry.value), text.indexOf(":", entry.keyTo) + 1);
  const own = text.slice(entry.keyFrom, end);
  if (map.flow) {
    const isOneLine = !own.includes("\n");
    return {
      flow: () => own,
      block: (column) => `${" ".repeat(column)}${isOneLine ? own : flowText(entry, text)}\n`,
      comments: [],
    };
  }
  const extent = extentOf(text, partOf(entry));
  const lines = text.slice(extent.from, extent.to).replace(/\n$/, "");
  const comments = findComments(document.text, document.root)
    .filter(({ from }) => from >= extent.from && from < extent.to)
    .map((comment) => comment.text);
  return {
    flow: () => flowText(entry, text),
    block: (column) => `${indented(lines, column - columnOf(text, entry.keyFrom))}\n`,
    comments,
  };
}

/** All lines moved by as many columns. */
export function indented(lines: string, by: number): string {
  return lines
    .split("\n")
    .map((line) =>
      line.trim() === "" ? line : by >= 0 ? " ".repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), ""),
    )
    .join("\n");
}

function flowText({ keyFrom, keyTo, value }: ParsedEntry, text: string): string {
  return `${text.slice(keyFrom, keyTo)}: ${flowValue(value, text)}`;
}

/** A value on one line, as it can stand between braces. */
export function flowValue(node: ParsedNode, text: string): string {
  if (node.kind === "scalar") {
    const raw = text.slice(node.from, contentEnd(text, node));
    if (raw === "") return "null";
    const isSafe = node.style !== "block" && !raw.includes("\n") && (node.style !== "plain" || !/[,[\]{}]/.test(raw));
    return isSafe ? raw : JSON.stringify(node.value);
  }
  if (node.kind === "list") return `[${node.items.map((item) => flowValue(item, text)).join(", ")}]`;
  return node.entries.length === 0 ? "{}" : `{ ${node.entries.map((entry) => flowText(entry, text)).join(", ")} }`;
}
