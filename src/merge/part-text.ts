import { flowValue, indented } from "../assist/entry-piece.ts";
import { mergeLines } from "./merge-lines.ts";
import type { PartVersions } from "./merge-decisions.ts";
import { eachOf, type Side } from "./three-ways.ts";
import type { TreePart } from "./tree-part.ts";

/** Where a part is written. */
export interface Place {
  readonly column: number;
  readonly isInBraces: boolean;
}

/** What stands behind a key, its colon included. */
export interface WrittenValue {
  readonly between: string;
  readonly value: string;
  /** Whether the value is lines of its own. */
  readonly isLines: boolean;
}

/** The pieces of a part as they are on lines at a column. */
export function linesOfPart(part: TreePart, column: number): Pick<TreePart["text"], "lead" | "key" | "after"> {
  const { text, isInBraces, isItem } = part;
  if (isInBraces) return { lead: "", key: isItem ? "-" : text.key, after: "\n" };
  const by = column - part.column;
  return { lead: indented(text.lead, by), key: text.key, after: shifted(text.after, by) };
}

/** All lines but the first moved by as many columns. */
export function shifted(text: string, by: number): string {
  const first = text.indexOf("\n");
  return by === 0 || first < 0 ? text : text.slice(0, first + 1) + indented(text.slice(first + 1), by);
}

export function wholeValue(part: TreePart, text: string, { column, isInBraces }: Place): WrittenValue {
  const by = column - part.column;
  if (isInBraces) {
    const value = part.isInBraces ? part.source : flowValue(part.node, text);
    return { between: part.isInBraces ? part.text.between : ": ", value, isLines: false };
  }
  if (part.isInBraces) return { between: part.isItem ? " " : part.text.between, value: part.source, isLines: false };
  const isLines = part.form === "lines";
  return {
    between: shifted(part.text.between, by),
    value: isLines ? indented(part.source, by) : shifted(part.source, by),
    isLines,
  };
}

/** Texts of several lines, each on lines of its own below the same sign, `|` or `>-`, merged line by line. */
export function mergedText(versions: PartVersions, column: number, side: Side): WrittenValue | undefined {
  const { base, ours, theirs } = versions;
  if (!base || !ours || !theirs) return undefined;
  const all = [base, ours, theirs];
  if (!all.every(({ node, isInBraces }) => node.kind === "scalar" && node.style === "block" && !isInBraces))
    return undefined;
  const texts = eachOf({ base, ours, theirs }, (part) => shifted(part.source, column - part.column));
  const heads = all.map(({ source }) => source.slice(0, source.indexOf("\n")));
  if (!heads.every((head) => head === heads[0])) return undefined;
  const { text, isDisputed } = mergeLines(
    eachOf(texts, (each) => `${each}\n`),
    side,
  );
  return isDisputed ? undefined : { between: ours.text.between, value: text.replace(/\n$/, ""), isLines: false };
}
