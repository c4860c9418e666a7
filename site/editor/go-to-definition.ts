import type { Extension } from "@codemirror/state";
import { EditorView, type Command } from "@codemirror/view";
import { textWords } from "../strings/text.ts";
import type { TextSession } from "./text-session.ts";

/** Goes where the element named at the cursor is written. */
export function goToDefinition(session: TextSession): Command {
  return (view) => {
    void goFrom(session, view.state.selection.main.head);
    return true;
  };
}

/** Ctrl and click, on a Mac Cmd and click. */
export function clickToDefinition(session: TextSession): Extension {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0 || event.altKey || event.shiftKey || !(isMac ? event.metaKey : event.ctrlKey))
        return false;
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (position === null) return false;
      event.preventDefault();
      void goFrom(session, position);
      return true;
    },
  });
}

async function goFrom(session: TextSession, position: number): Promise<void> {
  const { path } = session;
  if (path === undefined) return;
  const answer = await session.ask({ kind: "definition", path, offset: session.fileOffset(position) });
  const place = answer.kind === "places" ? answer.places[0] : undefined;
  if (place) session.reveal(place);
  else session.notice(textWords.noDefinition);
}
