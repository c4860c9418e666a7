/** A place in a text as editors show it: both count from 1, the column in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The offset of each line's first character. A line ends with LF, CR LF or CR, as YAML says. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The place of an offset among the starts of the lines. Offsets beyond the text count on from its last line. */
export function lineColumnIn(starts: readonly number[], offset: number): LineColumn {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The place of one offset. For several of one text keep its `lineStartsOf`. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  return lineColumnIn(lineStartsOf(text), offset);
}
