import type { TextEdit } from "../base/text-range.ts";
import type { ParsedEntry } from "../syntax/parsed-document.ts";
import { entryIn, type WrittenEntry } from "./edit-context.ts";
import { columnOf } from "../syntax/entry-extent.ts";
import { insertEntry, type NewEntry } from "../syntax/insert-entry.ts";
import { insertKey } from "./insert-key.ts";

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
  const nodes = entryIn(value, "nodes");
  if (nodes?.value.kind === "map") return insertEntry(document, nodes.value, { entry: node, ...place });
  if (nodes && value.kind === "map") {
    const colon = text.indexOf(":", nodes.keyTo) + 1;
    const isFlow = map.flow || value.flow;
    const column = columnOf(text, nodes.keyFrom) + 2;
    const insert = isFlow ? ` { ${node.flow()} }` : `\n${node.block(column).replace(/\n$/, "")}`;
    const to = nodes.value.to > nodes.value.from ? nodes.value.to : colon;
    return [{ range: { file, from: colon, to }, text: insert }];
  }
  return insertKey(stage, {
    block: (column) => `${" ".repeat(column)}nodes:\n${node.block(column + 2)}`,
    flow: () => `nodes: { ${node.flow()} }`,
    comments: node.comments,
  });
}
