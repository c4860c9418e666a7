import type { Text } from "@codemirror/state";

/*
 * A document of the editor counts every line break as one character; a file may have two (CRLF). Offsets that the worker
 * and the store use are those of the file's text.
 */

export type LineBreak = "\n" | "\r\n";

/** The line break of a text: the one that most lines have. */
export function lineBreakOf(text: string): LineBreak {
  const pairs = text.split("\r\n").length - 1;
  return pairs > 0 && pairs * 2 >= text.split("\n").length - 1 ? "\r\n" : "\n";
}

/** The text as the editor holds it. */
export function documentText(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The document as it is written to the file. */
export function fileText(document: Text, lineBreak: LineBreak): string {
  return document.sliceString(0, document.length, lineBreak);
}

/** An offset into the document, of one into the file's text. */
export function documentOffset(document: Text, lineBreak: LineBreak, offset: number): number {
  if (lineBreak === "\n") return Math.max(0, Math.min(offset, document.length));
  let low = 1;
  let high = document.lines;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.line(middle).from + middle - 1 <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, Math.min(offset - (low - 1), document.line(low).to));
}

/** An offset into the file's text, of one into the document. */
export function fileOffset(document: Text, lineBreak: LineBreak, position: number): number {
  return lineBreak === "\n" ? position : position + document.lineAt(position).number - 1;
}
