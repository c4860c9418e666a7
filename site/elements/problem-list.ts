import type { Diagnostic, Severity, TextEdit } from "ketu";
import type { Locale, OpenFile } from "../state.ts";

export type ProblemFilter = Severity | "all";

/** One problem as it stands in the list. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  /** `4:12`, both from 1; with the file before it when that is not the one in the text pane. */
  readonly place?: string;
}

/** The problems that a filter lets through, worst first as they came. */
export function listProblems(
  diagnostics: readonly Diagnostic[],
  files: readonly OpenFile[],
  { filter, current }: { readonly filter: ProblemFilter; readonly current: string | undefined },
): readonly Problem[] {
  const finders = new Map<string, (offset: number) => string>();
  return diagnostics
    .filter(({ severity }) => filter === "all" || severity === filter)
    .map((diagnostic) => {
      const { range } = diagnostic;
      const text = range && files.find(({ path }) => path === range.file)?.text;
      if (!range || text === undefined) return { diagnostic };
      const find = finders.get(range.file) ?? lineFinder(text);
      finders.set(range.file, find);
      const place = find(range.from);
      return { diagnostic, place: range.file === current ? place : `${range.file}:${place}` };
    });
}

/** Line and column, from 1, of an offset. */
function lineFinder(text: string): (offset: number) => string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return `${low + 1}:${offset - (starts[low] ?? 0) + 1}`;
  };
}

/** The problems as plain text, one a line, for a message to a colleague. */
export function problemsAsText(problems: readonly Problem[], locale: Locale): string {
  return problems
    .map(({ diagnostic: { severity, code, message, hint }, place }) =>
      [`${place ?? "-"}`, severity, message[locale], hint?.[locale], `[${code}]`].filter(Boolean).join("  "),
    )
    .join("\n");
}

/** Texts by path after edits, of files that change; nothing when an edit lies outside of its text. */
export function applyEdits(
  files: readonly OpenFile[],
  edits: readonly TextEdit[],
): ReadonlyMap<string, string> | undefined {
  const texts = new Map<string, string>();
  // From the end to the beginning, so that earlier offsets stay right.
  const ordered = [...edits].sort((one, other) => other.range.from - one.range.from);
  for (const { range, text } of ordered) {
    const before = texts.get(range.file) ?? files.find(({ path }) => path === range.file)?.text;
    if (before === undefined || range.from > range.to || range.to > before.length) return undefined;
    texts.set(range.file, before.slice(0, range.from) + text + before.slice(range.to));
  }
  return texts;
}
