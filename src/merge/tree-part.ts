import type { ElementRef } from "../base/element-ref.ts";
import type { ParsedNode } from "../syntax/parsed-document.ts";

/**
 * How what an entry holds is written. `lines` and `braces` come apart into parts; `short` is a label that stands in place
 * of its element, `nothing` an empty collection or no value at all, `whole` whatever does not come apart.
 */
export type Form = "lines" | "braces" | "short" | "nothing" | "whole";

/** The text of a part in pieces: joined, they are its bytes. */
export interface PartText {
  /** Whole lines above it: comments and empty lines. */
  readonly lead: string;
  /** As written, quotes included; `-` of an item on a line of its own, empty for one in brackets. */
  readonly key: string;
  /** From the key to the value: `: `; of what holds lines, to the end of the key's line. */
  readonly between: string;
  /** Empty for what holds lines: that is the text of its parts. */
  readonly value: string;
  /** What its last line has behind the value, its break included, and lines that belong to it; empty in braces. */
  readonly after: string;
}

/** An entry of a map or an item of a list, with the name that it has in every version. */
export interface TreePart {
  readonly name: string;
  /** Name of the part that holds it; empty at the top. */
  readonly parent: string;
  readonly owner: ElementRef;
  /** Keys within its owner. */
  readonly path: readonly string[];
  /** The key that it has, or that of the list that it stands in. */
  readonly key: string;
  readonly node: ParsedNode;
  readonly form: Form;
  readonly isList: boolean;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** Whether it stands between braces or brackets. */
  readonly isInBraces: boolean;
  /** Column of its key or dash; 0 between braces. */
  readonly column: number;
  readonly text: PartText;
  /** Its value as written; of what holds lines all of them, whole. */
  readonly source: string;
  /** Names of its parts, in the order of the text. */
  readonly parts: readonly string[];
  /** What stands between braces around and between its parts: before the first, between each two, behind the last. */
  readonly gaps: readonly string[];
}

/** A file as parts by name. */
export interface VersionTree {
  readonly text: string;
  readonly parts: ReadonlyMap<string, TreePart>;
  /** Names of the parts at the top. */
  readonly top: readonly string[];
  /** What stands behind the last of them. */
  readonly end: string;
}

/** A file with nothing in it. */
export const emptyVersion: VersionTree = { text: "", parts: new Map(), top: [], end: "" };

/** The same for values that mean the same, however they are written. */
export function wordOf(node: ParsedNode): string {
  if (node.kind === "scalar") return typeof node.value === "number" ? node.raw : JSON.stringify(node.value);
  if (node.kind === "list") return `[${node.items.map(wordOf).join()}]`;
  const words = node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${wordOf(value)}`);
  return `{${words.sort().join()}}`;
}

/** What a value says, with the comments in it. */
export function saidBy({ node, source }: Pick<TreePart, "node" | "source">): string {
  if (node.kind === "scalar") {
    const head = node.style === "block" ? commentsIn(source.slice(0, source.indexOf("\n"))) : "";
    return wordOf(node) + head;
  }
  return source.includes("#") ? commentsIn(source) : wordOf(node);
}

/** Lines without their indentation, empty ones left out. */
export function commentsIn(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && line !== ":").join("\n");
}
