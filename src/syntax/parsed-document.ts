import type { TextRange } from "../base/text-range.ts";

/** A scalar as the YAML 1.2 core schema reads it. `raw` is the source text, so that `0123` can be told from 123. */
export interface ParsedScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly style: "plain" | "single" | "double" | "block";
  readonly raw: string;
  /** UTF-16 offsets of the whole value, quotes included. An absent value is an empty range behind its key. */
  readonly from: number;
  readonly to: number;
}

export interface ParsedEntry {
  readonly key: string;
  /** Of the key as written, quotes included. */
  readonly keyFrom: number;
  readonly keyTo: number;
  /** The key's source text: `01` and `"01"` differ. */
  readonly keyRaw: string;
  readonly value: ParsedNode;
}

/** A mapping, in the order of the text. Keys are unique. */
export interface ParsedMap {
  readonly kind: "map";
  readonly flow: boolean;
  readonly entries: readonly ParsedEntry[];
  readonly from: number;
  readonly to: number;
}

export interface ParsedList {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly ParsedNode[];
  readonly from: number;
  readonly to: number;
}

export type ParsedNode = ParsedScalar | ParsedMap | ParsedList;

/** A comment `# ketu-ignore code[, code] [until 2026-12-31]: reason`. */
export interface Waiver {
  readonly codes: readonly string[];
  /** ISO date; after that day it no longer holds. */
  readonly until?: string;
  /** Never empty: a waiver without a reason is a diagnostic. */
  readonly reason: string;
  /** The comment itself. */
  readonly range: TextRange;
  /** What it covers: the entry on its own line, or the one right below, with everything inside. */
  readonly covers: TextRange;
  /** Whether that is an entry at the top of its file, not one inside another. */
  readonly isTop: boolean;
}

/** One YAML file as a tree with places. Plain data but for `locate`. */
export interface ParsedDocument {
  readonly file: string;
  readonly text: string;
  readonly root: ParsedNode;
  /** The same as plain values for validators: objects have no prototype, so that no key is special. */
  readonly data: unknown;
  readonly waivers: readonly Waiver[];
  /** The range of the value (or the key) at a JSON pointer. A pointer to what is not there gives its nearest parent. */
  locate(pointer: string, part?: "key" | "value"): TextRange;
}
