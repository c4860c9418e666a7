import { pictureWords as words } from "../strings/picture.ts";
import type { Words } from "../strings/words.ts";

/** What the picture pane can do: `<ketu-picture-pane>.runCommand(id)`. */
export type PictureCommandId = (typeof pictureShortcuts)[number]["id"];

interface Shortcut {
  readonly id: string;
  readonly title: Words;
  /** As CodeMirror writes them; the first is the one shown. The pane itself listens while it has the focus. */
  readonly keys: readonly string[];
  /** It changes the text: not possible while a shared model is only read. */
  readonly isEdit: boolean;
}

function shortcut<Id extends string>(id: Id, title: Words, keys: readonly string[]): Shortcut & { readonly id: Id } {
  return { id, title, keys, isEdit: false };
}

function editing<Id extends string>(id: Id, title: Words, keys: readonly string[]): Shortcut & { readonly id: Id } {
  return { id, title, keys, isEdit: true };
}

/** For the palette and the shortcut sheet, in the order of the sheet. */
export const pictureShortcuts = [
  shortcut("picture.fit", words.fitTitle, ["0"]),
  shortcut("picture.zoomIn", words.zoomIn, ["+", "="]),
  shortcut("picture.zoomOut", words.zoomOut, ["-"]),
  shortcut("picture.fullSize", words.fullSize, ["1"]),
  shortcut("picture.zoomToSelection", words.zoomToSelection, ["2"]),
  shortcut("picture.find", words.search, ["Mod-f"]),
  shortcut("picture.minimap", words.minimap, []),
  editing("picture.rename", words.rename, ["F2"]),
  editing("picture.add", words.add, ["a"]),
  editing("picture.connect", words.connect, ["c"]),
  editing("picture.move", words.move, ["m"]),
  editing("picture.delete", words.delete, ["Delete", "Backspace"]),
] as const;

/** Keys of the picture that are no commands: for the shortcut sheet. */
export const pictureKeys: readonly Pick<Shortcut, "title" | "keys">[] = [
  { title: words.selectNext, keys: ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"] },
  { title: words.panKeys, keys: ["Shift-ArrowRight", "Shift-ArrowLeft", "Shift-ArrowUp", "Shift-ArrowDown"] },
  { title: words.nextTransition, keys: ["t"] },
  { title: words.open, keys: ["Enter"] },
];

/** Keys while presenting: for the shortcut sheet. */
export const presentingKeys: readonly Pick<Shortcut, "title" | "keys">[] = [
  { title: words.next, keys: ["ArrowRight", "ArrowDown", "PageDown", "Space", "Enter"] },
  { title: words.previous, keys: ["ArrowLeft", "ArrowUp", "PageUp", "Shift-Space", "Backspace"] },
  { title: words.first, keys: ["Home"] },
  { title: words.last, keys: ["End"] },
  { title: words.blank, keys: ["b", "."] },
  { title: words.notes, keys: ["n"] },
  { title: words.zoomStep, keys: ["z"] },
  { title: words.endPresenting, keys: ["Escape"] },
];
