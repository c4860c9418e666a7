import type { TextRange } from "../base/text-range.ts";
import type { ParsedDocument, ParsedEntry, ParsedList, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";

/** A collection, and which of its parts is meant. */
export type TrailStep =
  | {
      readonly kind: "entry";
      readonly map: ParsedMap;
      readonly entry: ParsedEntry;
      /** What the entry declares, `node:first_order`. */
      readonly declares?: string;
    }
  | { readonly kind: "item"; readonly list: ParsedList; readonly item: ParsedNode };

/** A place of a text that holds the name of something. */
export interface Mention {
  /** `kind:id`, as `ElementRef`; also `part:profile.type`, `attribute:order_completed.amount`, `criterion:price`. */
  readonly target: string;
  readonly role: "declaration" | "reference";
  /** Exactly the name: without quotes, without the scheme in front of a class. */
  readonly range: TextRange;
  readonly form: "key" | "value" | "step" | "expression" | "pattern";
  readonly document: ParsedDocument;
  /** From the top of the document to the key or value that holds it. */
  readonly trail: readonly TrailStep[];
}

export interface Mentions {
  /** In the order of the documents and of their texts. */
  readonly all: readonly Mention[];
  /** Every declaration of a target: one, or more where a model overlays another one. */
  readonly declarations: ReadonlyMap<string, readonly Mention[]>;
}

/** Bundled templates are read, never written. */
export function isWritable(file: string): boolean {
  return !file.startsWith("ketu:");
}

/** The mention at an offset; of several the shortest. A cursor right behind a name is on it. */
export function mentionAt(mentions: Mentions, file: string, offset: number): Mention | undefined {
  const here = mentions.all.filter(({ range }) => range.file === file && range.from <= offset && offset <= range.to);
  return [...here].sort((a, b) => a.range.to - a.range.from - (b.range.to - b.range.from))[0];
}
