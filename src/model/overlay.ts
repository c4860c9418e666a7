import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import { isLanguageMap } from "../schema/is-language-map.ts";
import nothingToRemove from "./diagnostics/nothing-to-remove.ts";
import { suggest } from "../base/suggest.ts";
import { keyRangeOf, rangeOf, type TreeEntry, type TreeMap, type TreeNode } from "./tree.ts";

/** Maps whose keys are ids of elements: a bare string in them is a label. */
const elementMaps = new Set([
  ...["roles", "parties", "segments", "channels", "stages", "transitions", "activities", "relationships", "events"],
  ...["sources", "fields", "traits", "schemes", "codes", "metrics", "processes", "quotes", "views", "legend"],
  ...["nodes", "classes", "values", "steps", "outcomes", "options", "quality", "editions", "parts"],
]);

/** Keys of the file itself, which an overlay does not take over. */
const ownKeys = new Set(["include", "extends"]);

/**
 * What `extends` makes of two trees: maps merge by key, the order of `base` first; any other value of `top` replaces
 * that of `base`; `null` removes. A bare string laid over an element is its new label.
 */
export function overlay(base: TreeNode, top: TreeNode, diagnostics: Diagnostic[]): TreeNode {
  if (base.kind !== "map" || top.kind !== "map") return top;
  const entries = base.entries.filter(({ key }) => !ownKeys.has(key));
  return overlayMaps({ ...base, entries }, top, { diagnostics, isElementMap: false });
}

interface OverlayOptions {
  readonly diagnostics: Diagnostic[];
  readonly isElementMap: boolean;
}

function overlayMaps(base: TreeMap, top: TreeMap, { diagnostics, isElementMap }: OverlayOptions): TreeMap {
  const entries = new Map(base.entries.map((entry) => [entry.key, entry]));
  for (const entry of top.entries) {
    const below = entries.get(entry.key);
    if (isNull(entry.value)) {
      if (!below) diagnostics.push(nothingBelow(entry, base));
      entries.delete(entry.key);
    } else if (!below) entries.set(entry.key, entry);
    else entries.set(entry.key, { ...entry, value: laidOver(below.value, entry, { diagnostics, isElementMap }) });
  }
  // The upper file's place: there the author can change something.
  return { ...top, entries: [...entries.values()] };
}

function laidOver(below: TreeNode, entry: TreeEntry, { diagnostics, isElementMap }: OverlayOptions): TreeNode {
  const lower = isElementMap ? asElement(below, entry) : below;
  const upper = isElementMap ? asElement(entry.value, entry) : entry.value;
  if (lower.kind !== "map" || upper.kind !== "map") return upper;
  return overlayMaps(lower, upper, { diagnostics, isElementMap: elementMaps.has(entry.key) && !isElementMap });
}

/** The full form of `id: label`, also where the label is a map of languages. */
function asElement(node: TreeNode, { keyFrom, keyTo, source }: TreeEntry): TreeNode {
  const isLabel = node.kind === "scalar" ? typeof node.value === "string" : isLanguages(node);
  if (!isLabel) return node;
  const label: TreeEntry = { key: "label", source, keyFrom, keyTo, value: node };
  return { kind: "map", entries: [label], source: node.source, from: node.from, to: node.to };
}

function isLanguages(node: TreeNode): boolean {
  return node.kind === "map" && isLanguageMap(node.entries.map(({ key }) => key));
}

function isNull(node: TreeNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

function nothingBelow(entry: TreeEntry, base: TreeMap): Diagnostic {
  const near = suggest(
    entry.key,
    base.entries.map(({ key }) => ({ id: key, labels: [] })),
  );
  const range = keyRangeOf(entry);
  const title = near && { zh: `改为 \`${near.id}\``, en: `Change to \`${near.id}\`` };
  const fix = near && title && { title, edits: [{ range, text: near.id }], isSafe: false };
  const related = [{ message: { zh: "被扩展的部分", en: "What is extended" }, range: rangeOf(base) }];
  const params = { id: entry.key, suggestion: near?.id ?? "" };
  return diagnose(nothingToRemove, params, { range, related, ...(fix && { fix }) });
}
