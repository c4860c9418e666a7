import { forEachDiagnostic, type Diagnostic as Mark } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { Diagnostic } from "ketu";

/** A mark in the text with the problem that it shows. */
export interface ProblemMark extends Mark {
  readonly problem: Diagnostic;
  /** Version of the texts that the problem was found in. */
  readonly version: number;
}

function isProblemMark(mark: Mark): mark is ProblemMark {
  return "problem" in mark;
}

/** The problems at a position, else those of its line; nearest first. */
export function problemsAt(state: EditorState, position: number): readonly ProblemMark[] {
  const line = state.doc.lineAt(position);
  const found: { readonly mark: ProblemMark; readonly away: number }[] = [];
  forEachDiagnostic(state, (mark, from, to) => {
    if (!isProblemMark(mark) || to < line.from || from > line.to || found.some((one) => one.mark === mark)) return;
    found.push({ mark: { ...mark, from, to }, away: Math.max(0, from - position, position - to) });
  });
  return found.sort((a, b) => a.away - b.away).map(({ mark }) => mark);
}
