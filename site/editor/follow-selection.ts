import type { EditorView } from "@codemirror/view";
import type { Selection } from "../state.ts";
import { innermostKey } from "./innermost-key.ts";
import type { Place, TextSession } from "./text-session.ts";

/** Tells the page which thing of the model the cursor stands in; nothing is told when it is still the same. */
export function selectAtCursor(session: TextSession, view: EditorView): void {
  const { state } = session.store;
  const subject = subjectAt(session, view, view.state.selection.main.head);
  if (subject === state.selection?.subject) return;
  if (subject !== undefined) session.store.dispatch({ type: "select", selection: { subject, source: "text" } });
  else if (state.selection?.source === "text") session.store.dispatch({ type: "select", selection: undefined });
}

/** The innermost thing that the position belongs to; its place may be its key or all of it. */
function subjectAt(session: TextSession, view: EditorView, position: number): string | undefined {
  const { path } = session;
  const { drawing } = session.store.state;
  if (!drawing || path === undefined) return undefined;
  const keys = session.keysIn(path, drawing);
  return keys[innermostKey(view.state.doc, keys, position)]?.subject;
}

/** Where what was selected elsewhere stands in the texts of now; absent for what the text itself selected. */
export function placeOfSelection(session: TextSession, selection: Selection | undefined): Place | undefined {
  const { drawing } = session.store.state;
  if (!selection || selection.source === "text" || !drawing) return undefined;
  const place = selection.range ?? (selection.subject === undefined ? undefined : drawing.places[selection.subject]);
  if (!place) return undefined;
  return { file: place.file, ...session.log.toNow(place.file, drawing.version, place) };
}
