import type { ParsedEntry, ParsedNode } from "./parsed-document.ts";

/** Where a node stands: the entry whose value it is, and the collection around it. */
export interface NodePlace {
  readonly entry?: ParsedEntry;
  readonly parent?: ParsedNode;
}

/** Visits every node, parents before children, in the order of the text. */
export function walk(
  node: ParsedNode,
  visit: (node: ParsedNode, place: NodePlace) => void,
  place: NodePlace = {},
): void {
  visit(node, place);
  if (node.kind === "map") for (const entry of node.entries) walk(entry.value, visit, { entry, parent: node });
  else if (node.kind === "list") for (const item of node.items) walk(item, visit, { parent: node });
}

/** The nodes around an offset, outermost first. */
export function nodesAt(root: ParsedNode, offset: number): readonly ParsedNode[] {
  const found: ParsedNode[] = [];
  for (let node: ParsedNode | undefined = root; node; node = childAt(node, offset)) found.push(node);
  return found;
}

/** The child that reaches to an offset; of two that meet there, the later one. Children stand in the order of the text. */
function childAt(node: ParsedNode, offset: number): ParsedNode | undefined {
  if (node.kind === "scalar") return undefined;
  const size = node.kind === "list" ? node.items.length : node.entries.length;
  const child = (index: number): ParsedNode | undefined =>
    node.kind === "list" ? node.items[index] : node.entries[index]?.value;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((child(middle)?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = child(low - 1);
  return found && offset <= found.to ? found : undefined;
}
