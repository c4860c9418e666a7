import { commonSubsequence, type Pair } from "../base/common-subsequence.ts";
import { agreedSide, eachOf, type Side, type Three } from "./three-ways.ts";

/** Lines of three texts that came together, or do not where both sides changed one place. */
export interface MergedLines {
  readonly text: string;
  readonly isDisputed: boolean;
}

/** Merges texts line by line; where both sides changed one place in two ways, `side` counts. */
export function mergeLines(texts: Three<string>, side: Side): MergedLines {
  const { base, ours, theirs } = eachOf(texts, linesOf);
  const stable = stableLines(commonSubsequence(base, ours), commonSubsequence(base, theirs));
  let [text, isDisputed] = ["", false];
  let at = { base: 0, ours: 0, theirs: 0 };
  for (const next of [...stable, { base: base.length, ours: ours.length, theirs: theirs.length }]) {
    const piece = eachOf({ base, ours, theirs }, (lines, each) => lines.slice(at[each], next[each]).join(""));
    const agreed = agreedSide(piece);
    if (agreed === undefined) isDisputed = true;
    text += piece[agreed ?? side] + (base[next.base] ?? "");
    at = { base: next.base + 1, ours: next.ours + 1, theirs: next.theirs + 1 };
  }
  return { text, isDisputed };
}

export function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** Where a line of base stands in both others. */
function stableLines(ours: readonly Pair[], theirs: readonly Pair[]): readonly Three<number>[] {
  const inTheirs = new Map(theirs);
  return ours.flatMap(([base, own]) => {
    const other = inTheirs.get(base);
    return other === undefined ? [] : [{ base, ours: own, theirs: other }];
  });
}
