import { lineColumnIn, lineStartsOf, type LineColumn } from "../base/line-index.ts";
import type { TextRange } from "../base/text-range.ts";

/** A range with lines and columns from 1; `to` is behind its last character. */
export interface FoundPlace {
  readonly from: LineColumn;
  readonly to: LineColumn;
}

/** Finds lines and columns of ranges; nothing where the file's text is not known. */
export type PlaceFinder = (range: TextRange) => FoundPlace | undefined;

/** A finder that reads the lines of each text once. */
export function placeFinderOf(texts: ReadonlyMap<string, string>): PlaceFinder {
  const starts = new Map<string, readonly number[]>();
  return ({ file, from, to }) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const lines = starts.get(file) ?? lineStartsOf(text);
    starts.set(file, lines);
    const within = (offset: number): LineColumn => lineColumnIn(lines, Math.min(Math.max(offset, 0), text.length));
    return { from: within(from), to: within(to) };
  };
}
