import type { ParsedNode } from "./parsed-document.ts";

/** The plain values of a tree. Objects have no prototype, so that a key such as `__proto__` is only a key. */
export function plainData(node: ParsedNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainData);
  const data = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) data[entry.key] = plainData(entry.value);
  return data;
}
