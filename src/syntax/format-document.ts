import type { TextEdit } from "../base/text-range.ts";
import { applyEdits } from "./apply-edits.ts";
import { findComments } from "./comments.ts";
import { formatLines } from "./format-lines.ts";
import { parseDocument } from "./parse-document.ts";
import type { ParsedDocument, ParsedEntry, ParsedNode } from "./parsed-document.ts";
import { walk } from "./walk.ts";

/**
 * The text in its calm form, for `ketu fmt`: two spaces a level, LF, one final line end, no trailing spaces, at most one
 * blank line in a row, `->` for `→` in keys, one space before a comment that is not aligned with another. What the author
 * chose stays: flow or block, the order of keys, quotes, and columns that are padded into alignment. Expressions that YAML
 * would take apart are quoted first.
 *
 * The result reads as the same tree with the same comments, and formatting it again changes nothing. A text with other
 * mistakes in its YAML is given back unchanged, because nobody can say what it means.
 */
export function formatDocument(document: ParsedDocument): string {
  const start = quoteExpressions(document);
  if (!start) return document.text;
  let current = start;
  for (const step of [plainLineEnds, indentLines, plainArrows, closeCommentGaps]) {
    const next = readClean(current.file, step(current));
    // Each step keeps the meaning by design; on a text where it would not, the step is left out.
    if (next && isSameText(current, next)) current = next;
  }
  return current.text;
}

function readClean(file: string, text: string): ParsedDocument | undefined {
  const { value, diagnostics } = parseDocument(file, text);
  return diagnostics.some(({ severity }) => severity === "error") ? undefined : value;
}

function quoteExpressions({ file, text }: ParsedDocument): ParsedDocument | undefined {
  const edits = parseDocument(file, text)
    .diagnostics.filter(({ code, fix }) => (code === "expression-mangled" || code === "tag-used") && fix?.isSafe)
    .flatMap(({ fix }) => fix?.edits ?? []);
  return readClean(file, applyEdits(text, edits));
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
  const trailing = findComments(text, root).flatMap(({ from }) => {
    const lineStart = text.lastIndexOf("\n", from - 1) + 1;
    const before = text.slice(lineStart, from);
    if (before.trim() === "") return [];
    return [{ from, gap: before.length - before.trimEnd().length, columns: [before.length, -displayWidth(before)] }];
  });
  const uses = new Map<number, number>();
  for (const column of trailing.flatMap(({ columns }) => columns)) uses.set(column, (uses.get(column) ?? 0) + 1);
  const edits = trailing
    .filter(({ gap, columns }) => gap > 1 && gap < columnGap && columns.every((column) => uses.get(column) === 1))
    .map(({ from, gap }) => ({ range: { file, from: from - gap, to: from }, text: " " }));
  return applyEdits(text, edits);
}

/** Columns that a text takes on a screen: full-width characters take two. */
function displayWidth(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g)
      ?.length ?? 0)
  );
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
