import type { Words } from "../strings/words.ts";
import { textCommandWords as words } from "../strings/text.ts";

/** What the text pane can do: `<ketu-text-pane>.runCommand(id)`. */
export type TextCommandId = `text.${keyof typeof words}`;

export interface TextShortcut {
  readonly id: TextCommandId;
  readonly title: Words;
  /** As CodeMirror writes them; the first is the one shown. The pane itself listens while it has the focus. */
  readonly keys: readonly string[];
  /** It changes the text: not possible while a shared model is only read. */
  readonly isEdit: boolean;
}

function shortcut(name: keyof typeof words, keys: readonly string[], isEdit = false): TextShortcut {
  return { id: `text.${name}`, title: words[name], keys, isEdit };
}

/** For the palette and the shortcut sheet, in the order of the sheet. */
export const textShortcuts: readonly TextShortcut[] = [
  shortcut("complete", ["Ctrl-Space"], true),
  shortcut("fix", ["Mod-."], true),
  shortcut("nextProblem", ["F8"]),
  shortcut("previousProblem", ["Shift-F8"]),
  shortcut("details", ["Shift-F1"]),
  shortcut("definition", ["F12"]),
  shortcut("references", ["Shift-F12"]),
  shortcut("rename", ["F2"], true),
  shortcut("format", ["Shift-Alt-f"], true),
  shortcut("search", ["Mod-f"]),
  shortcut("nextMatch", ["Mod-g", "F3"]),
  shortcut("previousMatch", ["Shift-Mod-g", "Shift-F3"]),
  shortcut("goToLine", ["Mod-Alt-g"]),
  shortcut("undo", ["Mod-z"], true),
  shortcut("redo", ["Mod-y", "Mod-Shift-z"], true),
  shortcut("comment", ["Mod-/"], true),
  shortcut("fold", ["Ctrl-Shift-["]),
  shortcut("unfold", ["Ctrl-Shift-]"]),
  shortcut("foldAll", ["Ctrl-Alt-["]),
  shortcut("unfoldAll", ["Ctrl-Alt-]"]),
  shortcut("moveLineUp", ["Alt-ArrowUp"], true),
  shortcut("moveLineDown", ["Alt-ArrowDown"], true),
  shortcut("selectNext", ["Mod-d"]),
  shortcut("wrap", ["Alt-z"]),
  shortcut("tabMode", ["Ctrl-m"]),
];
