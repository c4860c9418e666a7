/** A stretch of one file. `from` and `to` are UTF-16 offsets into its text, half-open: `[from, to)`. */
export interface TextRange {
  /** The file's name as it was given to ketu, with `/` as separator; `-` for standard input. */
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** One replacement in a text. An empty range inserts; an empty text deletes. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}
