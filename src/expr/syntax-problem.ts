import { diagnose, type Diagnostic, type Fix } from "../base/diagnostic.ts";
import andOrWord from "./diagnostics/and-or-word.ts";
import assignmentInsteadOfEquals from "./diagnostics/assignment-instead-of-equals.ts";
import chineseOperator from "./diagnostics/chinese-operator.ts";
import expressionSyntax, { type SyntaxProblem } from "./diagnostics/expression-syntax.ts";
import { editOfSpan, rangeOfSpan, type ExpressionPlace } from "./expression-place.ts";
import type { ExprSpan } from "./expression.ts";
import type { FoundOperator } from "./read-operator.ts";

/** A change of a part of an expression as a fix; absent where the part's place is not known. */
export function fixOfSpan(
  place: ExpressionPlace,
  span: ExprSpan,
  change: { readonly text: string; readonly isSafe: boolean },
): Fix | undefined {
  const edit = editOfSpan(place, span, change.text);
  const title = { zh: `改为 \`${change.text}\``, en: `Write \`${change.text}\`` };
  return edit && { title, edits: [edit], isSafe: change.isSafe };
}

/** The diagnostic of a text that is not an expression. */
export function syntaxProblem(place: ExpressionPlace, span: ExprSpan, problem: SyntaxProblem): Diagnostic {
  return diagnose(expressionSyntax, problem, { range: rangeOfSpan(place, span) });
}

/** The diagnostic of a part whose meaning is plain and whose spelling is not ours, with the right one as fix. */
export function misspelt(
  place: ExpressionPlace,
  span: ExprSpan,
  spelling: { readonly habit: NonNullable<FoundOperator["habit"]> | "word"; readonly use: string },
): Diagnostic {
  const { habit, use } = spelling;
  const found = place.text.slice(span.from, span.to);
  // `not` binds more loosely than `!` in the languages that have the word, so the change may alter the meaning.
  const fix = fixOfSpan(place, span, { text: use, isSafe: use !== "!" });
  const at = { range: rangeOfSpan(place, span), ...(fix && { fix }) };
  if (habit === "chinese") return diagnose(chineseOperator, { found, use }, at);
  if (habit === "assignment") return diagnose(assignmentInsteadOfEquals, { found, use }, at);
  if (habit === "word") return diagnose(andOrWord, { found, use }, at);
  return diagnose(expressionSyntax, { reason: "operator", found, use }, at);
}
