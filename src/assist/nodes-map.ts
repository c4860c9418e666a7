import type { TextEdit } from "../base/text-range.ts";
import type { ParsedEntry } from "../syntax/parsed-document.ts";
import { isLanguageMap } from "../schema/is-language-map.ts";
import { entryIn, type WrittenEntry } from "./edit-context.ts";
import { columnOf, contentEnd } from "../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../syntax/insert-entry.ts";

/** Where a node goes in a stage: before or behind one of its nodes, else at the end or the beginning. */
export interface NodePlace {
  readonly beside?: ParsedEntry | undefined;
  readonly isBefore?: boolean;
}

/** Puts a node into a stage, whatever its form: a stage without nodes gets `nodes:`, a short form becomes a long one. */
export function insertNode(stage: WrittenEntry, node: NewEntry, place: NodePlace): readonly TextEdit[] {
  const { document, map, entry } = stage;
  const { file, text } = document;
  const { value } = entry;
  if (value.kind === "list") return [];
  const isShort =
    value.kind === "scalar" || (value.entries.length > 0 && isLanguageMap(value.entries.map(({ key }) => key)));
  if (isShort) {
    const raw = text.slice(value.from, contentEnd(text, value));
    const isEmpty = raw === "" || (value.kind === "scalar" && value.value === null);
    return [expandShort(stage, node, isEmpty ? undefined : raw)];
  }
  const nodes = entryIn(value, "nodes");
  if (nodes?.value.kind === "map") return insertEntry(document, nodes.value, { entry: node, ...place });
  if (nodes) {
    const colon = text.indexOf(":", nodes.keyTo) + 1;
    const isFlow = map.flow || value.flow;
    const column = columnOf(text, nodes.keyFrom) + 2;
    const insert = isFlow ? ` { ${node.flow()} }` : `\n${node.block(column).replace(/\n$/, "")}`;
    const to = nodes.value.to > nodes.value.from ? nodes.value.to : colon;
    return [{ range: { file, from: colon, to }, text: insert }];
  }
  const section: NewEntry = {
    block: (column) => `${" ".repeat(column)}nodes:\n${node.block(column + 2)}`,
    flow: () => `nodes: { ${node.flow()} }`,
    comments: node.comments,
  };
  return insertEntry(document, value, { entry: section });
}

/** `contact: 初次接触` becomes a map with that label. */
function expandShort({ document, map, entry }: WrittenEntry, node: NewEntry, label: string | undefined): TextEdit {
  const { file, text } = document;
  const colon = text.indexOf(":", entry.keyTo) + 1;
  const to = label === undefined ? Math.max(colon, contentEnd(text, entry.value)) : contentEnd(text, entry.value);
  const range = { file, from: colon, to };
  const isWritable = label === undefined || !label.includes("\n");
  if (map.flow || !isWritable) {
    const head = label === undefined ? "" : `label: ${isWritable ? inFlow(label) : JSON.stringify(scalarOf(entry))}, `;
    return { range, text: ` { ${head}nodes: { ${node.flow()} } }` };
  }
  const column = columnOf(text, entry.keyFrom) + 2;
  const indent = " ".repeat(column);
  const head = label === undefined ? "" : `\n${indent}label: ${label}`;
  return { range, text: `${head}\n${indent}nodes:\n${node.block(column + 2).replace(/\n$/, "")}` };
}

function scalarOf({ value }: ParsedEntry): unknown {
  return value.kind === "scalar" ? value.value : "";
}

function inFlow(raw: string): string {
  return /^["'{]/.test(raw) || !/[,[\]{}]/.test(raw) ? raw : JSON.stringify(raw);
}
