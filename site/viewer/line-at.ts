/** The line around an offset, without its indentation, and its number from 1. */
export function lineAt(text: string, offset: number): { readonly line: number; readonly text: string } {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(0, start).split("\n").length;
  return { line, text: text.slice(start, end === -1 ? undefined : end).trim() };
}
