import type { ParsedNode } from "./parsed-document.ts";
import { lineEnd } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";
import { nodesAt } from "./walk.ts";
import type { YamlError } from "./yaml-parse.ts";

/** The closed list of what can be wrong with YAML itself, in the words of an author rather than of a parser. */
export type SyntaxMistake =
  | "unclosed-quote"
  | "unclosed-bracket"
  | "stray-bracket"
  | "missing-colon"
  | "missing-comma"
  | "indentation"
  | "second-colon"
  | "text-behind-value"
  | "reserved-start"
  | "bad-escape"
  | "block-in-brackets"
  | "long-key"
  | "key-not-text"
  | "comment-without-space"
  | "bad-block-header"
  | "unreadable";

export interface ExplainedError {
  readonly what: SyntaxMistake;
  readonly from: number;
  readonly to: number;
}

/** By the error codes of the `yaml` package; where one code means several things, by its sentence. */
const byCode: Readonly<Record<string, (message: string) => SyntaxMistake>> = {
  MULTILINE_IMPLICIT_KEY: () => "missing-colon",
  BLOCK_AS_IMPLICIT_KEY: () => "second-colon",
  BLOCK_IN_FLOW: () => "block-in-brackets",
  BAD_SCALAR_START: () => "reserved-start",
  BAD_DQ_ESCAPE: () => "bad-escape",
  KEY_OVER_1024_CHARS: () => "long-key",
  NON_STRING_KEY: () => "key-not-text",
  BAD_INDENT: (message) => (/end with a/.test(message) ? "unclosed-bracket" : "indentation"),
  TAB_AS_INDENT: () => "indentation",
  MISSING_CHAR: (message) => {
    if (/quote/.test(message)) return "unclosed-quote";
    if (/^Missing ,|comma/i.test(message)) return "missing-comma";
    if (/[Cc]omment/.test(message)) return "comment-without-space";
    if (message.startsWith("Implicit map keys")) return "missing-colon";
    return /block scalar/i.test(message) ? "bad-block-header" : "unclosed-bracket";
  },
  UNEXPECTED_TOKEN: (message) => {
    if (/block-seq-ind/.test(message)) return "indentation";
    if (/flow-(map|seq)-end|comma/.test(message)) return "stray-bracket";
    if (/Not a YAML token|[Bb]lock scalar/.test(message)) return "bad-block-header";
    return "text-behind-value";
  },
};

/** What an error of the `yaml` package means, and the place to look at. Offsets lie in the text, on one line. */
export function explainYamlError(error: YamlError, text: string, root?: ParsedNode): ExplainedError {
  const what = byCode[error.code]?.(error.message) ?? "unreadable";
  if (what === "unclosed-quote" || what === "unclosed-bracket") {
    const opener = root ? openerOf(what, error.from, { root, text }) : -1;
    if (opener !== -1) return { what, from: opener, to: opener + 1 };
  }
  const deeper = what === "missing-colon" ? deeperLine(error, text) : -1;
  if (deeper !== -1) return { what: "indentation", ...wordAt(text, deeper) };
  if (what === "indentation") return { what, ...wordAt(text, error.from) };
  const to = what === "second-colon" ? lineEnd(text, error.from) : error.to;
  return { what, ...onOneLine(text, error.from, to) };
}

/** Where a "key" over two lines is really a value with a line below that is indented too deeply; else -1. */
function deeperLine({ from, to }: YamlError, text: string): number {
  const next = text.indexOf("\n", from) + 1;
  if (next === 0 || next >= to) return -1;
  const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  const isBehindKey = line.trim() !== "";
  return isBehindKey ? next : -1;
}

/** The first word at an offset or behind it on the same line. */
function wordAt(text: string, offset: number): { from: number; to: number } {
  const word = /[ \t]*(-|[^\s:]+)/y;
  word.lastIndex = Math.min(offset, text.length);
  const found = word.exec(text);
  if (!found) return onOneLine(text, offset, offset + 1);
  return { from: word.lastIndex - (found[1] ?? "").length, to: word.lastIndex };
}

/** The quote or bracket that was never closed: the innermost one that is open where the error was noticed. */
function openerOf(
  what: SyntaxMistake,
  at: number,
  { root, text }: Pick<SourceText, "text"> & { readonly root: ParsedNode },
): number {
  const open = nodesAt(root, Math.min(at, text.length)).filter((node) =>
    what === "unclosed-quote"
      ? node.kind === "scalar" && (node.style === "single" || node.style === "double")
      : node.kind !== "scalar" && node.flow && !/[\]}]/.test(text[node.to - 1] ?? ""),
  );
  const from = open.at(-1)?.from ?? lastOpener(what, at, text);
  return /["'[{]/.test(text[from] ?? "") ? from : -1;
}

/** A quote that swallowed the rest of the text may stand in a key, which is no node. */
function lastOpener(what: SyntaxMistake, at: number, text: string): number {
  if (what === "unclosed-bracket") return -1;
  return Math.max(text.lastIndexOf('"', at), text.lastIndexOf("'", at));
}

function onOneLine(text: string, from: number, to: number): { from: number; to: number } {
  let start = Math.min(from, text.length);
  // An error at the end of the text or on a line end is shown on the last character before it.
  while (start > 0 && (start >= text.length || /[\r\n]/.test(text[start] ?? ""))) start--;
  const lineEnd = text.indexOf("\n", start);
  const end = Math.min(
    Math.max(to, start + 1),
    lineEnd === -1 ? text.length : Math.max(lineEnd, start + 1),
    text.length,
  );
  return { from: start, to: Math.max(start, end) };
}
