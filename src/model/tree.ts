import type { TextRange } from "../base/text-range.ts";
import type { ParsedDocument, ParsedNode } from "../syntax/parsed-document.ts";

/*
 * The parsed YAML once more, but each part knows its file: after `include` and `extends` one tree is made of several
 * documents. Readonly but for the merging, which builds new nodes.
 */

/** A text that parts of a tree stand in. */
export interface TreeSource {
  readonly file: string;
  readonly text: string;
  /** Offsets at which lines begin, ascending, the first is 0. */
  readonly lineStarts: readonly number[];
  /** Language of its bare strings. */
  readonly locale: string;
}

interface Placed {
  readonly source: TreeSource;
  readonly from: number;
  readonly to: number;
}
export interface TreeScalar extends Placed {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly raw: string;
  readonly isQuoted: boolean;
}
export interface TreeEntry {
  readonly key: string;
  readonly source: TreeSource;
  readonly keyFrom: number;
  readonly keyTo: number;
  readonly value: TreeNode;
}
export interface TreeMap extends Placed {
  readonly kind: "map";
  readonly entries: readonly TreeEntry[];
}
export interface TreeList extends Placed {
  readonly kind: "list";
  readonly items: readonly TreeNode[];
}
export type TreeNode = TreeScalar | TreeMap | TreeList;

/** The tree of one document, whose bare strings are in the language `locale`. */
export function treeOf(document: ParsedDocument, locale: string): TreeNode {
  const { file, text } = document;
  const source = { file, text, lineStarts: lineStartsOf(text), locale };
  return placed(document.root, source);
}

function placed(node: ParsedNode, source: TreeSource): TreeNode {
  const { from, to } = node;
  switch (node.kind) {
    case "scalar":
      return { kind: "scalar", value: node.value, raw: node.raw, isQuoted: node.style !== "plain", source, from, to };
    case "list":
      return { kind: "list", items: node.items.map((item) => placed(item, source)), source, from, to };
    case "map": {
      const entries = node.entries.map(({ key, keyFrom, keyTo, value }) => ({
        key,
        source,
        keyFrom,
        keyTo,
        value: placed(value, source),
      }));
      return { kind: "map", entries, source, from, to };
    }
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line of an offset, from 1. */
export function lineAt(source: TreeSource, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

export function rangeOf(node: TreeNode): TextRange {
  return { file: node.source.file, from: node.from, to: node.to };
}

export function keyRangeOf(entry: TreeEntry): TextRange {
  return { file: entry.source.file, from: entry.keyFrom, to: entry.keyTo };
}

/** The value of a key; nothing when the node is no map or lacks it. */
export function child(node: TreeNode | undefined, key: string): TreeNode | undefined {
  return entryOf(node, key)?.value;
}

export function entryOf(node: TreeNode | undefined, key: string): TreeEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: TreeNode | undefined): readonly TreeEntry[] {
  return node?.kind === "map" ? node.entries : [];
}

/** One value or a list of them as a list; an absent or null value gives none. */
export function oneOrMany(node: TreeNode | undefined): readonly TreeNode[] {
  if (!node || (node.kind === "scalar" && node.value === null)) return [];
  return node.kind === "list" ? node.items : [node];
}

/** The text of a scalar, also of one that YAML read as a number or truth value: ids such as `10` are words here. */
export function wordOf(node: TreeNode | undefined): string | undefined {
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  return typeof node.value === "string" ? node.value : node.raw;
}

/** The same as plain values, maps without prototype so that no key is special. */
export function plainOf(node: TreeNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainOf);
  const plain = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of node.entries) plain[key] = plainOf(value);
  return plain;
}
