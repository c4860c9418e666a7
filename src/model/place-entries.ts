import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import cycleInPlaces from "./diagnostics/cycle-in-places.ts";
import { unknownAmong } from "./resolve/unknown-among.ts";
import { child, keyRangeOf, rangeOf, wordOf, type TreeEntry, type TreeMap, type TreeNode } from "./tree.ts";

/** Ordered maps, by the keys that lead to them; `*` is any id. */
const orderedMaps: readonly (readonly string[])[] = [
  ["stages"],
  ["stages", "*", "nodes"],
  ["schemes", "*", "classes"],
  ["fields", "*", "values"],
  ["codes", "*", "parts"],
  ["processes", "*", "steps"],
];

/** Moves each entry that says `before:` or `after:` to its place. Without such an entry the tree is given back itself. */
export function placeEntries(root: TreeNode, diagnostics: Diagnostic[]): TreeNode {
  return orderedMaps.reduce((tree, path) => placeAt(tree, path, diagnostics), root);
}

function placeAt(node: TreeNode, path: readonly string[], diagnostics: Diagnostic[]): TreeNode {
  if (node.kind !== "map") return node;
  const [step, ...rest] = path;
  if (step === undefined) return placed(node, diagnostics);
  let isSame = true;
  const entries = node.entries.map((entry) => {
    if (step !== "*" && entry.key !== step) return entry;
    const value = placeAt(entry.value, rest, diagnostics);
    if (value === entry.value) return entry;
    isSame = false;
    return { ...entry, value };
  });
  return isSame ? node : { ...node, entries };
}

interface Anchored {
  readonly before: TreeEntry[];
  readonly after: TreeEntry[];
}

function placed(map: TreeMap, diagnostics: Diagnostic[]): TreeMap {
  if (!map.entries.some((entry) => anchorOf(entry))) return map;
  const anchored = new Map<string, Anchored>(map.entries.map(({ key }) => [key, { before: [], after: [] }]));
  const roots: TreeEntry[] = [];
  for (const entry of map.entries) {
    const anchor = anchorOf(entry);
    const target = anchor && anchored.get(anchor.id);
    if (anchor && target) target[anchor.side].push(entry);
    else roots.push(entry);
    if (anchor && !target) {
      const known = map.entries.map(({ key, value }) => ({ id: key, labels: labelOf(value) }));
      const words = { name: anchor.id, zh: "同级的编号", en: "an id beside it", known };
      diagnostics.push(unknownAmong(rangeOf(anchor.node), words));
    }
  }
  const entries = inOrder(roots, anchored);
  const kept = new Set(entries);
  const lost = map.entries.filter((entry) => !kept.has(entry));
  for (const entry of lost) diagnostics.push(diagnose(cycleInPlaces, { id: entry.key }, { range: keyRangeOf(entry) }));
  return { ...map, entries: [...entries, ...lost] };
}

/** Iterative: entries may be chained, each after the one before. */
function inOrder(roots: readonly TreeEntry[], anchored: ReadonlyMap<string, Anchored>): TreeEntry[] {
  const ordered: TreeEntry[] = [];
  const pending: { entry: TreeEntry; isOpened: boolean }[] = [];
  const push = (entries: readonly TreeEntry[]): void => {
    for (const entry of [...entries].reverse()) pending.push({ entry, isOpened: false });
  };
  push(roots);
  for (let top = pending.pop(); top; top = pending.pop()) {
    const around = anchored.get(top.entry.key);
    if (top.isOpened || !around) {
      ordered.push(top.entry);
      continue;
    }
    push(around.after);
    pending.push({ entry: top.entry, isOpened: true });
    push(around.before);
  }
  return ordered;
}

function anchorOf({ value }: TreeEntry): { id: string; node: TreeNode; side: "before" | "after" } | undefined {
  for (const side of ["before", "after"] as const) {
    const node = child(value, side);
    const id = wordOf(node);
    if (node && id !== undefined) return { id, node, side };
  }
  return undefined;
}

function labelOf(value: TreeNode): readonly string[] {
  const word = wordOf(value.kind === "map" ? child(value, "label") : value);
  return word === undefined ? [] : [word];
}
