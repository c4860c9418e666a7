import { commonSubsequence, type Pair } from "../base/common-subsequence.ts";
import { linesOf } from "./merge-lines.ts";
import type { Three } from "./three-ways.ts";

export interface ConflictMarks {
  /** How many signs a mark has; git says so. */
  readonly size: number;
  /** What stands behind the marks. */
  readonly labels: Three<string>;
  /** Whether what both come from stands between the two, as `merge.conflictStyle = diff3` asks for. */
  readonly hasBase: boolean;
}

/**
 * Whole texts, each decided for one side, as one: the lines in which ours and theirs differ stand twice, between the marks
 * of git. Whoever keeps one side of every conflict has the text of that side.
 */
export function markConflicts(texts: Three<string>, { size, labels, hasBase }: ConflictMarks): string {
  const [base, ours, theirs] = [linesOf(texts.base), linesOf(texts.ours), linesOf(texts.theirs)];
  const end = texts.ours.includes("\r\n") ? "\r\n" : "\n";
  const mark = (sign: string, name: string): string => `${sign.repeat(size)}${name && ` ${name}`}${end}`;
  const whole = (lines: readonly string[]): string =>
    lines.map((line) => (line.endsWith("\n") ? line : line + end)).join("");
  const formerLines = formerLinesOf(ours.length, commonSubsequence(ours, base), base);
  let [text, at] = ["", [0, 0] as Pair];
  for (const [left, right] of [...commonSubsequence(ours, theirs), [ours.length, theirs.length] as const]) {
    if (left > at[0] || right > at[1]) {
      text += mark("<", labels.ours) + whole(ours.slice(at[0], left));
      if (hasBase) text += mark("|", labels.base) + whole(formerLines(at[0], left));
      text += mark("=", "") + whole(theirs.slice(at[1], right)) + mark(">", labels.theirs);
    }
    text += ours[left] ?? "";
    at = [left + 1, right + 1];
  }
  return text;
}

/** What base has between the lines around a stretch of ours. */
function formerLinesOf(
  length: number,
  pairs: readonly Pair[],
  base: readonly string[],
): (from: number, to: number) => readonly string[] {
  const inBase = new Map(pairs);
  return (from, to) => {
    let [before, after] = [from - 1, to];
    while (before >= 0 && !inBase.has(before)) before -= 1;
    while (after < length && !inBase.has(after)) after += 1;
    return base.slice((inBase.get(before) ?? -1) + 1, inBase.get(after) ?? base.length);
  };
}
