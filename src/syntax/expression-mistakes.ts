import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import expressionMangled from "./diagnostics/expression-mangled.ts";
import { isInComment, meantEnd, singleQuoted, surroundings } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";

/** Keys that hold an expression wherever they stand. The list is about spelling, not meaning: see `expr/`. */
const expressionKey = /(?<![\w.-])(when|enter_when|leave_when|expr|warn|critical):[ ]+(?=[^\s#])/g;

/** Expressions without quotes that YAML reads as something else. */
export function findExpressionMistakes(source: SourceText): readonly Diagnostic[] {
  const { file, text } = source;
  const found: Diagnostic[] = [];
  for (const match of text.matchAll(expressionKey)) {
    const from = match.index + match[0].length;
    const isFlow = surroundings(source, match.index).isFlow || /[{,]\s*$/.test(lineBefore(text, match.index));
    const to = meantEnd(text, from, isFlow);
    const expression = text.slice(from, to);
    if (!isMangled(expression, isFlow)) continue;
    if (isInComment(source, match.index) || surroundings(source, match.index).isText) continue;
    const range = { file, from, to };
    const title = { zh: "给表达式加引号", en: "Quote the expression" };
    const fix = { title, edits: [{ range, text: singleQuoted(expression) }], isSafe: true };
    found.push(diagnose(expressionMangled, { key: match[1] ?? "", expression }, { range, fix }));
  }
  return found;
}

function lineBefore(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 80), offset).replace(/^[^]*\n/, "");
}

/** Whether YAML reads something else than the text of the expression. Tags and aliases have diagnostics of their own. */
function isMangled(expression: string, isFlow: boolean): boolean {
  if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[|>][-+0-9]*)$/.test(expression) || /^[!&*]/.test(expression)) return false;
  // A whole list or map was meant as one; the schema says what belongs here.
  if (/^(?:\[[^\]]*\]|\{.*\})$/.test(expression)) return false;
  if (/^["'[{|>%@`]/.test(expression)) return !/^(["'])(?:(?!\1).)*$/.test(expression);
  return /:\s/.test(expression) || (isFlow && /[,[\]{}]/.test(expression));
}
