import type { TextCommandId } from "../editor/shortcuts.ts";
import type { Store } from "../state.ts";
import type { Words } from "../strings/words.ts";
import type { PictureCommandId } from "../viewer/shortcuts.ts";
import type { WorkerClient } from "../worker/worker-client.ts";

/** The commands that take changes of the text back, and bring them again. */
export type StepId = "text.undo" | "text.redo";

/** The panes by what a command asks of them; a pane that is folded away is shown first. */
export interface Panes {
  readonly runText: (id: TextCommandId) => void;
  /** Undoes or does again in the text, which need not be shown and does not get the focus. */
  readonly stepText: (id: StepId) => void;
  readonly runPicture: (id: PictureCommandId) => void;
  /** Gives the next pane the focus, or the one before (`-1`). */
  readonly focusNext: (step: 1 | -1) => void;
}

/** Something that a person can do: in the palette by its title, by its keys, and on the shortcut sheet. */
export interface Command {
  /** `text.rename`; unique over the page. */
  readonly id: string;
  readonly title: Words;
  /** As CodeMirror writes them: `Mod-k` (Cmd on a Mac, else Ctrl), `Shift-Alt-f`, `?`. The first is the one shown. */
  readonly keys?: readonly string[];
  /**
   * Where the keys work. `page`: everywhere, and the shell listens; a key without modifier is left to a field that has
   * the focus. `text` and `picture`: the pane itself listens while it has the focus.
   */
  readonly scope: "page" | "text" | "picture";
  /** The keys mean something else in a field that has the focus, and are left to it. */
  readonly isLeftToFields?: boolean;
  /** Absent: always possible. An impossible command is not offered. */
  readonly isPossible?: (store: Store) => boolean;
  readonly run: (store: Store, client: WorkerClient, panes: Panes) => void;
}
