import type { Command } from "@codemirror/view";
import { textWords } from "../strings/text.ts";
import type { TextSession } from "./text-session.ts";

/** Sets the file in order as `ketu fmt` does; one step of undo. */
export function formatText(session: TextSession): Command {
  return (view) => {
    const { path } = session;
    if (session.isReadOnly) session.notice(textWords.readingOnly);
    else if (path !== undefined) void format(session, path, () => view.state.doc);
    return true;
  };
}

async function format(session: TextSession, path: string, document: () => unknown): Promise<void> {
  const before = document();
  const answer = await session.ask({ kind: "format", path });
  if (document() !== before) return session.notice(textWords.fixOutdated);
  if (answer.kind === "failed") return session.notice(textWords.notPossibleNow, { message: answer.message });
  if (answer.kind !== "edits") return;
  const refusal = answer.diagnostics.find(({ severity }) => severity === "error");
  if (answer.edits.length > 0) {
    session.applyEdits(answer.edits);
    session.notice(textWords.formatDone);
  } else if (refusal) session.notice(textWords.notPossibleNow, { message: session.say(refusal.message) });
  else session.notice(textWords.formatNothing);
}
