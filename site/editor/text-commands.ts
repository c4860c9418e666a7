import { startCompletion } from "@codemirror/autocomplete";
import { moveLineDown, moveLineUp, redo, toggleComment, toggleTabFocusMode, undo } from "@codemirror/commands";
import { foldAll, foldCode, unfoldAll, unfoldCode } from "@codemirror/language";
import { findNext, findPrevious, gotoLine, openSearchPanel, selectNextOccurrence } from "@codemirror/search";
import type { Command as EditorCommand, KeyBinding } from "@codemirror/view";
import type { Command } from "../elements/command.ts";
import { formatText } from "./format-text.ts";
import { goToDefinition } from "./go-to-definition.ts";
import { showDetails } from "./hover-card.ts";
import { goToProblem } from "./problem-marks.ts";
import { openFixes } from "./quick-fixes.ts";
import { findReferences } from "./references-panel.ts";
import { rename } from "./rename-box.ts";
import { textShortcuts, type TextCommandId } from "./shortcuts.ts";
import type { TextSession } from "./text-session.ts";

export type TextCommands = Readonly<Record<TextCommandId, EditorCommand>>;

/** What each command of the sheet does. `wrap` is the editor's own switch. */
export function textCommandsOf(session: TextSession, wrap: EditorCommand): TextCommands {
  return {
    "text.complete": startCompletion,
    "text.fix": openFixes(session),
    "text.nextProblem": goToProblem(session, "next"),
    "text.previousProblem": goToProblem(session, "previous"),
    "text.details": showDetails(session),
    "text.definition": goToDefinition(session),
    "text.references": findReferences(session),
    "text.rename": rename(session),
    "text.format": formatText(session),
    "text.search": openSearchPanel,
    "text.nextMatch": findNext,
    "text.previousMatch": findPrevious,
    "text.goToLine": gotoLine,
    "text.undo": undo,
    "text.redo": redo,
    "text.comment": toggleComment,
    "text.fold": foldCode,
    "text.unfold": unfoldCode,
    "text.foldAll": foldAll,
    "text.unfoldAll": unfoldAll,
    "text.moveLineUp": moveLineUp,
    "text.moveLineDown": moveLineDown,
    "text.selectNext": selectNextOccurrence,
    "text.wrap": wrap,
    "text.tabMode": toggleTabFocusMode,
  };
}

/** The keys of the sheet; in the search panel those for searching work too. */
export function keysOf(commands: TextCommands): readonly KeyBinding[] {
  const searching: readonly TextCommandId[] = ["text.search", "text.nextMatch", "text.previousMatch", "text.goToLine"];
  return textShortcuts.flatMap(({ id, keys }) =>
    keys.map((key) => ({
      key,
      run: commands[id],
      preventDefault: true,
      ...(searching.includes(id) && { scope: "editor search-panel" }),
    })),
  );
}

/** The text pane as the palette sees it. */
export interface RunsTextCommands {
  runCommand(id: TextCommandId): void;
}

/** The commands for palette and shortcut sheet; `pane` gives the text pane, absent while it is not there. */
export function textCommands(pane: () => RunsTextCommands | undefined): readonly Command[] {
  return textShortcuts.map(({ id, title, keys, isEdit }) => ({
    id,
    title,
    keys,
    scope: "text",
    isPossible: ({ state }) => state.current !== undefined && (!isEdit || state.mode === "editing"),
    run: () => pane()?.runCommand(id),
  }));
}
