import type { EditorView, ViewUpdate } from "@codemirror/view";

/*
 * An input method composes; until it is done the editor waits with much, and takes no keys. Browsers do not tell the end
 * of a composition whose text goes away under it: another document, undo from a menu, something pasted over it. The
 * editor would then wait for ever and tell nobody what is typed, so the end is told to it here.
 */

/** Whether all that an update changed is what an input method composes. */
export function isComposed(update: ViewUpdate): boolean {
  return update.transactions.every((change) => !change.docChanged || change.isUserEvent("input.type.compose"));
}

/** Ends what is being composed; what is there of it stays. */
export function endComposition(view: EditorView): void {
  if (!view.composing) return;
  const hadFocus = view.hasFocus;
  // A browser that knows of the composition ends it with the focus.
  view.contentDOM.blur();
  tellEnd(view);
  if (hadFocus) view.focus();
}

/** Watches for compositions that ended without a word: no browser lets one go on without the focus, or sees its keys. */
export function watchComposition(view: EditorView): void {
  const content = view.contentDOM;
  content.addEventListener("blur", () => tellEnd(view));
  // 229 is every key that an input method takes, also the one that begins a composition.
  const isFree = (event: KeyboardEvent): boolean => !event.isComposing && event.keyCode !== 229;
  // Before the editor, which would leave the key to the browser.
  content.addEventListener("keydown", (event) => isFree(event) && tellEnd(view), { capture: true });
}

function tellEnd(view: EditorView): void {
  if (view.composing) view.contentDOM.dispatchEvent(new CompositionEvent("compositionend"));
}
