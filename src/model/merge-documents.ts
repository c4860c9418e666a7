import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { DocumentSet, LoadedDocument } from "./document-set.ts";
import duplicateId from "./diagnostics/duplicate-id.ts";
import { overlay } from "./overlay.ts";
import { placeEntries } from "./place-entries.ts";
import { child, keyRangeOf, treeOf, wordOf, type TreeEntry, type TreeMap, type TreeNode } from "./tree.ts";

/** One tree of all documents: parts beside each other, the whole laid over what it extends, entries at their places. */
export function mergeDocuments(set: DocumentSet): {
  readonly root: TreeNode;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const merged = mergeLoaded(set.main, diagnostics);
  const root = placeEntries(merged, diagnostics);
  return { root, diagnostics };
}

function mergeLoaded(loaded: LoadedDocument, diagnostics: Diagnostic[], inherited?: string): TreeNode {
  const base = loaded.base && mergeLoaded(loaded.base, diagnostics);
  const own = localeOf(loaded) ?? inherited ?? wordOf(child(base, "locale")) ?? "zh";
  let root = treeOf(loaded.document, own);
  for (const part of loaded.parts) root = join(root, mergeLoaded(part, diagnostics, own), diagnostics);
  return base ? overlay(base, root, diagnostics) : root;
}

function localeOf({ document }: LoadedDocument): string | undefined {
  if (document.root.kind !== "map") return undefined;
  const value = document.root.entries.find(({ key }) => key === "locale")?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
}

/** Keys of a file itself, which a part does not add to the whole. */
const ownKeys = new Set(["ketu", "include", "extends"]);

/** Sections of sections: the maps of ids are one level deeper. */
const nestedKeys = new Set(["policies", "tools"]);

/** Single things, not maps of ids: only one part may have them. */
const wholeKeys = new Set([
  ...["id", "title", "subtitle", "locale", "version", "owner", "note", "calendar", "currency"],
  ...["default_path", "duplicates", "style", "privacy"],
]);

function join(root: TreeNode, part: TreeNode, diagnostics: Diagnostic[]): TreeNode {
  if (root.kind !== "map" || part.kind !== "map") return root;
  const added = part.entries.filter(({ key, value }) => !ownKeys.has(key) && !isSameLocale(root, key, value));
  return joinMaps(root, added, { diagnostics, isOfIds: false });
}

/** Parts may repeat the language of the whole. */
function isSameLocale(root: TreeMap, key: string, value: TreeNode): boolean {
  return key === "locale" && wordOf(child(root, "locale")) === wordOf(value);
}

interface JoinOptions {
  readonly diagnostics: Diagnostic[];
  /** True where the keys are ids: two of one name are a mistake, whatever they hold. */
  readonly isOfIds: boolean;
}

function joinMaps(map: TreeMap, added: readonly TreeEntry[], { diagnostics, isOfIds }: JoinOptions): TreeMap {
  const entries = new Map(map.entries.map((entry) => [entry.key, entry]));
  for (const entry of added) {
    const first = entries.get(entry.key);
    if (!first) entries.set(entry.key, entry);
    else if (!isOfIds && !wholeKeys.has(entry.key) && first.value.kind === "map" && entry.value.kind === "map") {
      const options = { diagnostics, isOfIds: !nestedKeys.has(entry.key) };
      entries.set(entry.key, { ...first, value: joinMaps(first.value, entry.value.entries, options) });
    } else diagnostics.push(duplicateOf(first, entry, isOfIds));
  }
  return { ...map, entries: [...entries.values()] };
}

function duplicateOf(first: TreeEntry, second: TreeEntry, isId: boolean): Diagnostic {
  const message = { zh: "第一次在这里", en: "First declared here" };
  const params = { id: second.key, kindZh: isId ? "编号" : "键", kindEn: isId ? "id" : "key" };
  const related = [{ message, range: keyRangeOf(first) }];
  return diagnose(duplicateId, params, { range: keyRangeOf(second), related });
}
