import { insertNewlineAndIndent } from "@codemirror/commands";
import { syntaxTree } from "@codemirror/language";
import { EditorSelection, type EditorState, Text } from "@codemirror/state";
import type { Command } from "@codemirror/view";
import { indentationAfter } from "./yaml-newline.ts";

/** Enter in YAML: the next line begins where its text belongs. Inside braces CodeMirror knows better. */
export const yamlEnter: Command = (view) => {
  const { state } = view;
  if (state.readOnly) return false;
  if (state.selection.ranges.some(({ from }) => isInBraces(state, from))) return insertNewlineAndIndent(view);
  view.dispatch(
    state.changeByRange(({ from, to }) => {
      const line = state.doc.lineAt(from);
      const rest = state.doc.lineAt(to);
      const spaces = /^ */.exec(state.sliceDoc(to, rest.to))?.[0].length ?? 0;
      const indentation = indentationAfter(state.sliceDoc(line.from, from));
      return {
        changes: { from, to: to + spaces, insert: Text.of(["", indentation]) },
        range: EditorSelection.cursor(from + 1 + indentation.length),
      };
    }),
    { scrollIntoView: true, userEvent: "input" },
  );
  return true;
};

function isInBraces(state: EditorState, position: number): boolean {
  for (let node = syntaxTree(state).resolveInner(position, 0); ;) {
    if (/^Flow(?:Mapping|Sequence)$/.test(node.name) && node.from < position && node.to > position) return true;
    if (!node.parent) return false;
    node = node.parent;
  }
}
