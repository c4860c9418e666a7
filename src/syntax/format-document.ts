import type { Diagnostic } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextEdit } from "../base/text-range.ts";
import { applyEdits } from "./apply-edits.ts";
import { findComments } from "./comments.ts";
import { formatLines } from "./format-lines.ts";
import { parseDocument } from "./parse-document.ts";
import type { ParsedDocument, ParsedEntry, ParsedNode } from "./parsed-document.ts";
import { spaceFlows } from "./space-flows.ts";
import { trailingComments } from "./trailing-comments.ts";
import { walk } from "./walk.ts";

/**
 * The text in its calm form, for `ketu fmt`: two spaces a level, LF, one final line end, no trailing spaces, at most one
 * blank line in a row, `->` for `→` in keys, a space inside braces and behind commas, one space before a comment that is
 * not aligned with another. What the author chose stays: flow or block, the order of keys, quotes, and columns that are
 * padded into alignment. Expressions that YAML would take apart are quoted first.
 *
 * The result reads as the same tree with the same comments, and formatting it again changes nothing. A text with other
 * errors in its YAML has no value, because nobody can say what it means; the diagnostics are those of `parseDocument`.
 */
export function formatDocument(file: string, text: string): Outcome<string> {
  const { diagnostics } = parseDocument(file, text);
  const start = readClean(file, quoteExpressions(text, diagnostics));
  if (!start) return { diagnostics };
  let current = start;
  for (const step of [plainLineEnds, indentLines, plainArrows, closeCommentGaps, spaceFlows]) {
    const next = readClean(file, step(current));
    // Each step keeps the meaning by design; on a text where it would not, the step is left out.
    if (next && isSameText(current, next)) current = next;
  }
  return { value: current.text, diagnostics: [] };
}

function readClean(file: string, text: string): ParsedDocument | undefined {
  const { value, diagnostics } = parseDocument(file, text);
  return diagnostics.some(({ severity }) => severity === "error") ? undefined : value;
}

function quoteExpressions(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics
    .filter(({ code, fix }) => (code === "expression-mangled" || code === "tag-used") && fix?.isSafe)
    .flatMap(({ fix }) => fix?.edits ?? []);
  return applyEdits(text, edits);
}

function plainLineEnds({ text }: ParsedDocument): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}

function indentLines({ text, root }: ParsedDocument): string {
  return formatLines(text, root);
}

function plainArrows({ file, text, root }: ParsedDocument): string {
  const edits: TextEdit[] = [];
  walk(root, (_, { entry }) => {
    if (!entry || !entry.keyRaw.includes("→")) return;
    edits.push({ range: { file, from: entry.keyFrom, to: entry.keyTo }, text: arrowKey(entry.keyRaw) });
  });
  return applyEdits(text, edits);
}

/** A key `a → b` in its usual spelling; other keys as they are. */
function arrowKey(key: string): string {
  return key.replace(/^(["']?)([\w.-]+) *→ *([\w.-]+)\1$/, "$1$2 -> $3$1");
}

/** From so many spaces on, a gap before a comment is a column of its own, aligned or not. */
const columnGap = 8;

function closeCommentGaps({ file, text, root }: ParsedDocument): string {
  const edits = trailingComments(text, root)
    .filter(({ gap, isAligned }) => gap > 1 && gap < columnGap && !isAligned)
    .map(({ from, gap }) => ({ range: { file, from: from - gap, to: from }, text: " " }));
  return applyEdits(text, edits);
}

function isSameText(a: ParsedDocument, b: ParsedDocument): boolean {
  const comments = ({ text, root }: ParsedDocument): string =>
    findComments(text, root)
      .map((comment) => comment.text.trimEnd())
      .join("\n");
  return isSameTree(a.root, b.root) && comments(a) === comments(b);
}

/** Whether two trees say the same: keys (in either spelling of an arrow), order, values and their styles. */
function isSameTree(a: ParsedNode, b: ParsedNode): boolean {
  if (a.kind === "scalar") return b.kind === "scalar" && a.style === b.style && Object.is(a.value, b.value);
  if (a.kind === "list") {
    return (
      b.kind === "list" &&
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSameAt(item, b.items[index]))
    );
  }
  return (
    b.kind === "map" &&
    a.flow === b.flow &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, index) => isSameEntry(entry, b.entries[index]))
  );
}

function isSameAt(a: ParsedNode, b: ParsedNode | undefined): boolean {
  return b !== undefined && isSameTree(a, b);
}

function isSameEntry(a: ParsedEntry, b: ParsedEntry | undefined): boolean {
  return b !== undefined && arrowKey(a.key) === arrowKey(b.key) && isSameTree(a.value, b.value);
}
