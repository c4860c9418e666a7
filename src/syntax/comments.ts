import type { ParsedNode } from "./parsed-document.ts";
import { walk } from "./walk.ts";

/** A comment with its `#`, to the end of its line. */
export interface Comment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Every comment of a text, in order: what begins with `#` behind a space, outside of all keys and scalars. */
export function findComments(text: string, root: ParsedNode): readonly Comment[] {
  const comments: Comment[] = [];
  const comment = /(?<![^\s\ufeff])#[^\r\n]*/g;
  let at = 0;
  let hash = text.indexOf("#");
  const searchTo = (end: number): void => {
    comment.lastIndex = at;
    for (let found = comment.exec(text); found && found.index < end; found = comment.exec(text)) {
      comments.push({ text: found[0], from: found.index, to: found.index + found[0].length });
    }
  };
  for (const { from, to } of words(root)) {
    if (from < at) continue;
    // A text without any more of them is not searched again at each word.
    if (hash >= 0 && hash < at) hash = text.indexOf("#", at);
    if (hash < 0) break;
    if (hash < from) searchTo(from);
    at = to;
  }
  if (hash >= 0) searchTo(text.length);
  return comments;
}

/** The ranges of all keys and scalars, in the order of the text. */
function words(root: ParsedNode): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  walk(root, (node, { entry }) => {
    if (entry) found.push({ from: entry.keyFrom, to: entry.keyTo });
    if (node.kind === "scalar" && node.to > node.from) found.push({ from: node.from, to: node.to });
  });
  return found;
}
