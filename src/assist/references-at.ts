import type { TextRange } from "../base/text-range.ts";
import type { CursorPlace } from "./definition-at.ts";
import { findMentions } from "./find-mentions.ts";
import { mentionAt } from "./mention.ts";

/** Every place that names what is named at the cursor, its declaration included, in the order of the texts. */
export function referencesAt({ documents, file, offset }: CursorPlace): readonly TextRange[] {
  const mentions = findMentions(documents);
  const here = mentionAt(mentions, file, offset);
  return here ? mentions.all.filter(({ target }) => target === here.target).map(({ range }) => range) : [];
}
