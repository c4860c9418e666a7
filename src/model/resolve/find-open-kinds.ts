import type { ElementKind } from "../../base/element-ref.ts";
import { suggest } from "../../base/suggest.ts";
import { child, entriesOf, type TreeNode } from "../tree.ts";
import type { Declarations } from "./resolve-context.ts";
import { sections } from "./sections.ts";

/**
 * Kinds of which some elements may be declared where the tree cannot be read: their section has another shape than a
 * map, or stands under a misspelt key. Both are reported by the schema; a reference to what is in there is no second
 * mistake.
 */
export function findOpenKinds(root: TreeNode, declared: Declarations): ReadonlySet<ElementKind> {
  const open = new Set<ElementKind>();
  const known = new Set<string>(Object.values(sections));
  const strange = entriesOf(root).filter(({ key }) => !known.has(key));
  for (const [kind, key] of Object.entries(sections) as [ElementKind, string][]) {
    if (isUnreadable(child(root, key)) || (!child(root, key) && strange.some((entry) => isNear(entry.key, key)))) {
      open.add(kind);
    }
  }
  const nested = [
    ["stage", "nodes", "node"],
    ["scheme", "classes", "class"],
    ["field", "values", "value"],
  ] as const;
  for (const [owner, key, kind] of nested) {
    const owners = [...(declared.get(owner)?.values() ?? [])];
    if (open.has(owner) || owners.some(({ entry }) => hasUnreadable(entry.value, key))) open.add(kind);
  }
  return open;
}

function hasUnreadable(owner: TreeNode, key: string): boolean {
  if (owner.kind === "list") return true;
  const section = child(owner, key);
  if (section) return isUnreadable(section) && !(key === "values" && section.kind === "scalar");
  return entriesOf(owner).some((entry) => entry.value.kind !== "scalar" && isNear(entry.key, key));
}

function isUnreadable(section: TreeNode | undefined): boolean {
  if (!section || section.kind === "map") return false;
  return section.kind === "list" || section.value !== null;
}

function isNear(written: string, key: string): boolean {
  return suggest(written, [{ id: key, labels: [] }]) !== undefined;
}
