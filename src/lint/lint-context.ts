import type { ElementRef } from "../base/element-ref.ts";
import { indexModel, type ModelIndex } from "../model/index-model.ts";
import type { Mention, Model } from "../model/model.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";

/** What a rule may look at. */
export interface LintContext {
  readonly model: Model;
  readonly index: ModelIndex;
  /** The mentions of each element by others that are in use; no entry for an element that nothing names. */
  readonly mentionsByRef: ReadonlyMap<ElementRef, readonly Mention[]>;
  /** The texts that the model was made from, for exact places and fixes. */
  readonly documents: readonly ParsedDocument[];
  /** The file of figures, where one is given and can be read. */
  readonly figures?: ParsedDocument;
  /** The files of sources that stand under version control, as far as the host has looked. */
  readonly dataFiles?: readonly DataFile[];
}

/** The beginning of a file of data. */
export interface DataFile {
  /** Id of the source that names it. */
  readonly source: string;
  /** As the source writes it. */
  readonly path: string;
  readonly text: string;
}

/** What a model was made from, and what lies beside it. */
export type LintSources = Pick<LintContext, "documents" | "figures" | "dataFiles">;

export function lintContextOf(model: Model, sources: LintSources): LintContext {
  const index = indexModel(model);
  const mentionsByRef = new Map<ElementRef, Mention[]>();
  for (const mention of model.mentions) {
    const from = mention.from && index.elementByRef.get(mention.from);
    if (mention.from === mention.to || from?.retired !== undefined) continue;
    const mentions = mentionsByRef.get(mention.to);
    if (mentions) mentions.push(mention);
    else mentionsByRef.set(mention.to, [mention]);
  }
  return { model, index, mentionsByRef, ...sources };
}
