import type { EditorState } from "@codemirror/state";

/** An id or a word and where it stands. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The id at a position or just before it. */
export function wordAt(state: EditorState, position: number): Word | undefined {
  const line = state.doc.lineAt(position);
  const at = position - line.from;
  const before = /[\p{L}\p{N}_-]*$/u.exec(line.text.slice(0, at))?.[0] ?? "";
  const after = /^[\p{L}\p{N}_-]*/u.exec(line.text.slice(at))?.[0] ?? "";
  const text = before + after;
  return text === "" ? undefined : { from: position - before.length, to: position + after.length, text };
}
