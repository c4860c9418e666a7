import type { TextRange } from "../base/text-range.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { findMentions } from "./find-mentions.ts";
import { mentionAt } from "./mention.ts";

/** A cursor in one of the documents of a model. */
export interface CursorPlace {
  readonly documents: readonly ParsedDocument[];
  readonly file: string;
  readonly offset: number;
}

/** Where the thing that is named at the cursor is declared: the key. Several where a model overlays another one. */
export function definitionAt({ documents, file, offset }: CursorPlace): readonly TextRange[] {
  const mentions = findMentions(documents);
  const here = mentionAt(mentions, file, offset);
  return here ? (mentions.declarations.get(here.target) ?? []).map(({ range }) => range) : [];
}
