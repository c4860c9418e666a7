import type { ParsedNode } from "./parsed-document.ts";

/**
 * The place of the value (or the key) at a JSON pointer (RFC 6901), as offsets. What is not there gives its nearest
 * parent: a missing member of a map gives the map's key where it has one, because that is the name the author looks for.
 */
export function locateIn(root: ParsedNode, pointer: string, part: "key" | "value"): { from: number; to: number } {
  let node = root;
  let place = { from: root.from, to: root.to };
  for (const step of pointerSteps(pointer)) {
    if (node.kind === "map") {
      const entry = node.entries.find(({ key }) => key === step);
      if (!entry) return place;
      node = entry.value;
      const isKey = part === "key" || node.kind !== "scalar";
      place = isKey ? { from: entry.keyFrom, to: entry.keyTo } : { from: node.from, to: node.to };
    } else {
      const item = node.kind === "list" && /^(0|[1-9][0-9]*)$/.test(step) ? node.items[Number(step)] : undefined;
      if (!item) return place;
      node = item;
      place = { from: node.from, to: node.to };
    }
  }
  return part === "value" ? { from: node.from, to: node.to } : place;
}

function pointerSteps(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
