import type { ParsedDocument } from "../syntax/parsed-document.ts";

/** One file with the files it brings in. */
export interface LoadedDocument {
  readonly document: ParsedDocument;
  /** What it extends. */
  readonly base?: LoadedDocument;
  /** What it includes, in the order of the text. */
  readonly parts: readonly LoadedDocument[];
}

/** All files of one model. */
export interface DocumentSet {
  readonly main: LoadedDocument;
  /** Every file once: the main one first, bundled templates included. */
  readonly documents: readonly ParsedDocument[];
  /** Names of those that need not be whole models: what `include` brought in. */
  readonly parts: readonly string[];
  /** False when a file that one of them names could not be had. */
  readonly isComplete: boolean;
}

/** The set of a model that is one file. */
export function documentSetOf(document: ParsedDocument): DocumentSet {
  return { main: { document, parts: [] }, documents: [document], parts: [], isComplete: true };
}
