import { closeHoverTooltips, type Command, type EditorView } from "@codemirror/view";
import type { Fix, TextEdit } from "ketu";
import { textWords } from "../strings/text.ts";
import { closeCard, openCard } from "./cursor-card.ts";
import { makeElement } from "./make-element.ts";
import { moveByArrows } from "./move-by-arrows.ts";
import { problemsAt, type ProblemMark } from "./problems-at.ts";
import type { TextSession } from "./text-session.ts";

/** Makes a fix that was found in an older text, unless just that place has changed since. */
export function applyFix(session: TextSession, version: number, fix: Fix): boolean {
  const edits = fix.edits.flatMap(({ range, text }): readonly TextEdit[] => {
    const now = session.log.untouched(range.file, version, range);
    return now ? [{ range: { file: range.file, ...now }, text }] : [];
  });
  if (session.isReadOnly) session.notice(textWords.readingOnly);
  else if (edits.length < fix.edits.length) session.notice(textWords.fixOutdated);
  else return session.applyEdits(edits) > 0;
  return false;
}

/** Opens the list of fixes at the cursor: arrows choose, Enter applies, Escape closes. */
export function openFixes(session: TextSession): Command {
  return (view) => {
    const problems = problemsAt(view.state, view.state.selection.main.head).filter(({ problem }) => problem.fix);
    const [first] = problems;
    view.dispatch({ effects: closeHoverTooltips });
    if (first) openCard(view, first, fixMenu(session, view, problems));
    else session.notice(textWords.noFix);
    return true;
  };
}

function fixMenu(
  session: TextSession,
  view: EditorView,
  problems: readonly ProblemMark[],
): { readonly dom: HTMLElement; readonly focus: HTMLElement } {
  const items = problems.flatMap(({ problem, version, message }) => {
    const { fix } = problem;
    if (!fix) return [];
    const item = makeElement(
      "button",
      { type: "button", role: "menuitem", title: message },
      makeElement("span", { "aria-hidden": "true" }, "⏎ "),
      session.say(fix.title),
    );
    item.addEventListener("click", () => {
      closeCard(view);
      applyFix(session, version, fix);
    });
    return [item];
  });
  const menu = makeElement(
    "div",
    { class: "ketu-card ketu-menu", role: "menu", "aria-label": session.say(textWords.fixTitle) },
    ...items,
  );
  moveByArrows(menu, items);
  return { dom: menu, focus: items[0] ?? menu };
}
