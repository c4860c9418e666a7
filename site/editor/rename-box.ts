import type { Command, EditorView } from "@codemirror/view";
import { textWords } from "../strings/text.ts";
import { closeCard, openCard } from "./cursor-card.ts";
import { makeElement } from "./make-element.ts";
import type { TextSession } from "./text-session.ts";
import { wordAt, type Word } from "./word-at.ts";

/** Asks for a new name of the id at the cursor, in place; Enter renames it wherever it stands, in all files. */
export function rename(session: TextSession): Command {
  return (view) => {
    const word = wordAt(view.state, view.state.selection.main.head);
    if (session.isReadOnly) session.notice(textWords.readingOnly);
    else if (!word || session.path === undefined) session.notice(textWords.renameNothing);
    else openCard(view, word, renameBox(session, view, word));
    return true;
  };
}

function renameBox(
  session: TextSession,
  view: EditorView,
  word: Word,
): { readonly dom: HTMLElement; readonly focus: HTMLElement } {
  const label = session.say(textWords.renameLabel, { name: word.text });
  const input = makeElement("input", {
    type: "text",
    value: word.text,
    "aria-label": label,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  const problem = makeElement("p", { class: "ketu-problem", role: "alert" });
  const form = makeElement(
    "form",
    { class: "ketu-card ketu-rename" },
    makeElement("label", {}, label, input),
    makeElement("button", { type: "submit" }, session.say(textWords.renameApply)),
    problem,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void applyRename(session, view, { word, newId: input.value.trim() }).then((refusal) => {
      problem.textContent = refusal ?? "";
      if (refusal !== undefined) input.setAttribute("aria-invalid", "true");
    });
  });
  input.addEventListener("focus", () => input.select());
  return { dom: form, focus: input };
}

/** Gives why it cannot be done; absent when it is done. */
async function applyRename(
  session: TextSession,
  view: EditorView,
  { word, newId }: { readonly word: Word; readonly newId: string },
): Promise<string | undefined> {
  const { path } = session;
  if (path === undefined) return undefined;
  if (newId === word.text) {
    closeCard(view);
    return undefined;
  }
  const { doc } = view.state;
  const offset = session.fileOffset(word.from);
  const answer = await session.ask({ kind: "rename", path, offset, newId });
  if (view.state.doc !== doc) return session.say(textWords.fixOutdated);
  if (answer.kind === "failed") return session.say(textWords.notPossibleNow, { message: answer.message });
  if (answer.kind !== "edits") return undefined;
  if (answer.edits.length === 0) {
    const [refusal] = answer.diagnostics;
    return session.say(refusal?.message ?? textWords.renameNothing);
  }
  closeCard(view);
  const count = session.applyEdits(answer.edits);
  session.notice(count === 1 ? textWords.renameDoneOne : textWords.renameDone, { count });
  return undefined;
}
