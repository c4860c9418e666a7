import type { TextEdit } from "ketu";
import type { Store } from "../state.ts";

/** A text with edits in it. Edits of one answer do not overlap; several insertions at one place keep their order. */
export function applyTextEdits(text: string, edits: readonly Pick<TextEdit, "range" | "text">[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.range.from - a.range.from || b.range.to - a.range.to || b.index - a.index);
  let result = text;
  for (const { range, text: inserted } of ordered) {
    result = result.slice(0, range.from) + inserted + result.slice(range.to);
  }
  return result;
}

/**
 * Puts edits into the texts of the page: one `edited` for each file, which the text pane takes as one undo step.
 * Gives whether anything changed; edits of a file that is not open are an error of ours.
 */
export function dispatchTextEdits(store: Store, edits: readonly TextEdit[]): boolean {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) byFile.set(edit.range.file, [...(byFile.get(edit.range.file) ?? []), edit]);
  const changes = [...byFile].map(([path, own]) => {
    const file = store.state.files.find((each) => each.path === path);
    if (!file) throw new Error(`No open file ${path}`);
    return { path, before: file.text, text: applyTextEdits(file.text, own) };
  });
  const changed = changes.filter(({ before, text }) => before !== text);
  for (const { path, text } of changed) store.dispatch({ type: "edited", path, text });
  return changed.length > 0;
}
