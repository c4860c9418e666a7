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
  walk(root, (node) => {
    if (node.from <= offset && offset <= node.to) found.push(node);
  });
  return found;
}
