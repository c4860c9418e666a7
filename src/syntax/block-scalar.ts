import type { ParsedScalar } from "./parsed-document.ts";

/** A text over several lines behind `|` or `>`, and where the first line behind it begins. */
export interface BlockScalar {
  readonly scalar: ParsedScalar;
  readonly next: number;
}

/**
 * Reads a block scalar whose `|` or `>` stands at `from`, in a parent that is indented by `indent`. Gives nothing for
 * what is rare: an indentation given as a digit, kept line ends (`+`), no content, and folding of lines of uneven indentation.
 */
export function readBlockScalar(text: string, from: number, indent: number): BlockScalar | undefined {
  const header = /[|>](-?) *(?: #[^\r\n]*)?\r?\n/y;
  header.lastIndex = from;
  const chomp = header.exec(text)?.[1];
  if (chomp === undefined) return undefined;
  const { lines, next } = contentLines(text, header.lastIndex, indent);
  if (lines.length === 0) return undefined;
  const body = text[from] === "|" ? lines.join("\n") : fold(lines);
  if (body === undefined) return undefined;
  const bare = body.replace(/\n+$/, "");
  if (bare === "") return undefined;
  const value = chomp === "-" ? bare : `${bare}\n`;
  const raw = text.slice(from, next).trimEnd();
  return { scalar: { kind: "scalar", value, style: "block", raw, from, to: from + raw.length }, next };
}

/** The lines that belong to the scalar, without their common indentation. None where the text is not plainly right. */
function contentLines(
  text: string,
  start: number,
  indent: number,
): { readonly lines: string[]; readonly next: number } {
  const none = { lines: [], next: start };
  const lines: string[] = [];
  let common = -1;
  let at = start;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, "");
    const spaces = line.search(/[^ ]/);
    const isBlank = spaces === -1;
    if (!isBlank && common === -1) {
      common = spaces;
      if (common <= indent || common === 0 || lines.some((blank) => blank.length > common)) return none;
      lines.fill("");
    }
    if (!isBlank && spaces < common) {
      // A line between the two indentations is a mistake; one at the parent's ends the scalar.
      if (spaces > indent) return none;
      break;
    }
    lines.push(common === -1 ? line : line.slice(common));
    at = end === -1 ? text.length : end + 1;
  }
  return common === -1 ? none : { lines, next: at };
}

/** Folds lines into paragraphs: one line end becomes a space, n + 1 line ends become n. */
function fold(lines: readonly string[]): string | undefined {
  if (lines.some((line) => line.startsWith(" ") || line.endsWith(" "))) return undefined;
  return lines
    .join("\n")
    .replace(/([^\n])\n(\n*)(?=[^\n])/g, (_, before: string, more: string) => before + (more === "" ? " " : more));
}
