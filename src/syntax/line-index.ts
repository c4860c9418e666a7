/** A place for people: `line` and `column` count from 1; a column is a UTF-16 unit, as editors count. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin, for turning offsets into lines and columns. Lines end with LF or CRLF. */
export interface LineIndex {
  /** The place of an offset; one outside the text gives its nearest end. */
  placeOf(offset: number): LinePlace;
  /** The text of a line without its end; an empty text for a line that is not there. */
  lineText(line: number): string;
  readonly lineCount: number;
}

/** Reads through the text once; each question is then a binary search. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    lineCount: starts.length,
    placeOf: (offset) => {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
    lineText: (line) => {
      const from = starts[line - 1];
      return from === undefined ? "" : text.slice(from, (starts[line] ?? text.length + 1) - 1).replace(/\r$/, "");
    },
  };
}
