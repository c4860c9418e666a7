import type { Outcome } from "../../base/outcome.ts";
import { parseDocument } from "../parse-document.ts";
import type { ParsedNode } from "../parsed-document.ts";
import { walk } from "../walk.ts";
import { indentBlocks, linesOf } from "./indent-blocks.ts";
import { spaceFlows } from "./space-flows.ts";

/**
 * The text of a model in its usual form: two spaces for each level, a space inside braces and after commas, no blanks at
 * the ends of lines, at most one empty line in a row, LF and one at the end. Only white space changes: the order, the
 * comments, the quotes, the line breaks and extra spaces that align columns stay. Formatting twice is formatting once.
 *
 * A text with errors is not touched: no value, and the diagnostics of `parseDocument`.
 */
export function formatText(file: string, text: string): Outcome<string> {
  const unified = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const before = parseDocument(file, unified);
  const isBroken = before.diagnostics.some(({ severity }) => severity === "error");
  if (!before.value || isBroken) return { diagnostics: parseDocument(file, text).diagnostics };
  const spaced = spaceFlows(unified, before.value.root);
  const root = parseDocument(file, spaced).value?.root ?? before.value.root;
  const result = tidyLines(indentBlocks(spaced, root), file);
  if (JSON.stringify(parseDocument(file, result).value?.data) !== JSON.stringify(before.value.data)) {
    throw new Error("Formatting would have changed the meaning of the text.");
  }
  return { value: result, diagnostics: [] };
}

/** Blanks at the ends of lines and empty lines, but not those that belong to a value. */
function tidyLines(text: string, file: string): string {
  const root = parseDocument(file, text).value?.root;
  const kept = root ? linesInsideScalars(text, root) : new Set<number>();
  const lines: string[] = [];
  text.split("\n").forEach((line, index) => {
    const tidy = kept.has(index) ? line : line.trimEnd();
    if (tidy === "" && !kept.has(index) && (lines.length === 0 || lines.at(-1) === "")) return;
    lines.push(tidy);
  });
  while (lines.at(-1) === "") lines.pop();
  return `${lines.join("\n")}\n`;
}

/** Indexes of the lines whose ends are part of a value: all of a block text, all but the last of another scalar. */
function linesInsideScalars(text: string, root: ParsedNode): ReadonlySet<number> {
  const lines = new Set<number>();
  walk(root, (node) => {
    if (node.kind !== "scalar") return;
    const { first, last } = linesOf(text, node);
    for (let line = first; line < last; line++) lines.add(line);
    if (node.style === "block" && last > first) lines.add(last);
  });
  return lines;
}
