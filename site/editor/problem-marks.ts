import { lintGutter, linter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import type { EditorState, Extension, TransactionSpec } from "@codemirror/state";
import { EditorView, type Command } from "@codemirror/view";
import type { Diagnostic } from "ketu";
import { textWords } from "../strings/text.ts";
import type { Drawing } from "../worker/api.ts";
import { makeElement } from "./make-element.ts";
import { problemsAt, type ProblemMark } from "./problems-at.ts";
import { applyFix } from "./quick-fixes.ts";
import type { TextSession } from "./text-session.ts";

/** Where the editor shows problems: under the words and beside the lines. */
export const problemMarks: Extension = [linter(null, {}), lintGutter()];

/** The transaction that shows the problems of a drawing in the file in front, where its places are today. */
export function showProblems(session: TextSession, state: EditorState, drawing: Drawing | undefined): TransactionSpec {
  const { path } = session;
  const marks = (drawing?.diagnostics ?? []).flatMap((problem) =>
    drawing && path !== undefined && problem.range?.file === path
      ? [markOf(session, problem, { path, version: drawing.version, range: problem.range })]
      : [],
  );
  return setDiagnostics(state, marks);
}

interface Found {
  readonly path: string;
  readonly version: number;
  readonly range: { readonly from: number; readonly to: number };
}

function markOf(session: TextSession, problem: Diagnostic, { path, version, range }: Found): ProblemMark {
  const now = session.log.toNow(path, version, range);
  const from = session.documentOffset(now.from);
  return {
    from,
    to: Math.max(from, session.documentOffset(now.to)),
    severity: problem.severity,
    message: session.say(problem.message),
    problem,
    version,
    renderMessage: (view) => problemCard(session, view, { problem, version }),
  };
}

/** Message, what to do, the one fix, and the code for looking it up. */
function problemCard(
  session: TextSession,
  view: EditorView,
  found: { readonly problem: Diagnostic; readonly version: number },
): HTMLElement {
  const { problem } = found;
  const card = makeElement(
    "div",
    { class: `ketu-card ketu-${problem.severity}` },
    makeElement("strong", {}, session.say(problem.message)),
    ...(problem.hint ? [makeElement("p", {}, session.say(problem.hint))] : []),
  );
  const { fix } = problem;
  if (fix && !session.isReadOnly) {
    const button = makeElement("button", { type: "button", class: "ketu-fix" }, `⏎ ${session.say(fix.title)}`);
    button.addEventListener("click", () => {
      applyFix(session, found.version, fix);
      view.focus();
    });
    card.append(button);
  }
  card.append(makeElement("p", { class: "ketu-soft" }, problem.code));
  return card;
}

/** The next problem of the file, around its end; read aloud. */
export function goToProblem(session: TextSession, direction: "next" | "previous"): Command {
  return (view) => {
    const isFound = (direction === "next" ? nextDiagnostic : previousDiagnostic)(view);
    const { from } = view.state.selection.main;
    const problem = problemsAt(view.state, from)[0];
    const words = problem
      ? session.say(textWords.problemAt, { line: view.state.doc.lineAt(from).number, message: problem.message })
      : session.say(textWords.noProblems);
    view.dispatch({ effects: EditorView.announce.of(words) });
    if (!isFound && !problem) session.notice(textWords.noProblems);
    return true;
  };
}
