import { compareCommands } from "../compare/compare-commands.ts";
import { textShortcuts } from "../editor/shortcuts.ts";
import { startCommands } from "../start/start-commands.ts";
import type { Store } from "../state.ts";
import { pictureShortcuts } from "../viewer/shortcuts.ts";
import type { Command, StepId } from "./command.ts";
import { hasMacKeys, isBare, isPressed, type KeyPress } from "./keys.ts";
import { shellCommands } from "./shell-commands.ts";

const textCommands = textShortcuts.map(({ id, title, keys, isEdit }): Command => ({
  id,
  title,
  keys,
  isPossible: ({ state }) => state.files.length > 0 && (!isEdit || state.mode === "editing"),
  // What was done on the picture or in the outline is taken back from there as well.
  ...(isStep(id)
    ? { scope: "page", isLeftToFields: true, run: (_store, _client, panes) => panes.stepText(id) }
    : { scope: "text", run: (_store, _client, panes) => panes.runText(id) }),
}));

function isStep(id: string): id is StepId {
  return id === "text.undo" || id === "text.redo";
}

/** Which of the two a press means, if any. */
export function stepOf(press: KeyPress): StepId | undefined {
  const pressedOne = textShortcuts.find(
    ({ id, keys }) => isStep(id) && keys.some((one) => isPressed(one, press, hasMacKeys())),
  );
  return pressedOne && isStep(pressedOne.id) ? pressedOne.id : undefined;
}

const pictureCommands = pictureShortcuts.map(({ id, title, keys, isEdit }): Command => ({
  id,
  title,
  keys,
  scope: "picture",
  isPossible: ({ state }) =>
    state.drawing?.picture !== undefined &&
    (!isEdit || (state.mode === "editing" && state.selection?.subject !== undefined)),
  run: (_store, _client, panes) => panes.runPicture(id),
}));

/** All commands of the page, in the order of the shortcut sheet. */
export const commands: readonly Command[] = [
  ...startCommands,
  ...shellCommands,
  ...compareCommands,
  ...textCommands,
  ...pictureCommands,
];

/** The commands that can be done now. */
export function possibleCommands(store: Store): readonly Command[] {
  return commands.filter(({ isPossible }) => isPossible?.(store) ?? true);
}

/** The page's command for a press; none where a pane has already done something, while a dialog is open or while presenting. */
export function pressed(event: KeyboardEvent, store: Store): Command | undefined {
  if (event.defaultPrevented || event.isComposing || store.state.dialog || store.state.mode === "presenting")
    return undefined;
  return commandFor(event, { isTyping: isTyping(event), isMac: hasMacKeys(), commands: possibleCommands(store) });
}

/** The page command of a press. While someone types into a field, keys without modifier are letters. */
export function commandFor(
  press: KeyPress,
  options: { readonly isTyping: boolean; readonly isMac: boolean; readonly commands: readonly Command[] },
): Command | undefined {
  return options.commands.find(
    ({ scope, keys = [], isLeftToFields = false }) =>
      scope === "page" &&
      !(options.isTyping && isLeftToFields) &&
      keys.some(
        (one) => isPressed(one, press, options.isMac) && !(options.isTyping && isBare(one) && one.length === 1),
      ),
  );
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
