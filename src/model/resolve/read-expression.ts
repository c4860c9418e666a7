import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import { checkExpression, type ExpectedResult } from "../../expr/check-expression.ts";
import type { ExpressionScope } from "../../expr/expression-scope.ts";
import type { Expression } from "../../expr/expression.ts";
import { parseExpression } from "../../expr/parse-expression.ts";
import { referencedNames } from "../../expr/referenced-names.ts";
import { wordOf, type TreeNode } from "../tree.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { textPlaceOf } from "./text-place.ts";

const kindsInExpressions = ["field", "trait", "metric", "scheme", "class", "event"] as const;

interface ExpressionUse {
  readonly scope: ExpressionScope;
  readonly subject?: ElementRef;
  /** Default: a condition. */
  readonly expected?: ExpectedResult;
}

/**
 * The expression of a value, checked against the names that are known there. What YAML read as a number, a truth value
 * or a date counts as written. A collection in its place (`[a]`, `!x`) is reported by the rooms before.
 */
export function readExpression(
  context: ResolveContext,
  node: TreeNode | undefined,
  { scope, subject, expected }: ExpressionUse,
): Expression | undefined {
  const text = wordOf(node);
  if (node?.kind !== "scalar" || text === undefined || text.trim() === "") return undefined;
  const { range, source } = textPlaceOf(node, text);
  const parsed = parseExpression(text, range, source);
  const found = [...parsed.diagnostics];
  if (parsed.value) {
    found.push(...checkExpression(parsed.value, scope, expected));
    for (const to of referencesIn(parsed.value, scope))
      context.mentions.push({ ...(subject && { from: subject }), to });
  }
  // A name may be missing because its declaration could not be read.
  const isOpen = kindsInExpressions.some((kind) => context.openKinds.has(kind));
  const kept = isOpen ? found.filter(({ code }) => code !== "unknown-name") : found;
  const isBroken = kept.some(({ severity }) => severity === "error");
  if (isBroken && subject) context.unsure.add(subject);
  context.diagnostics.push(...kept.map((each) => ({ ...each, ...(subject && { subject }) })));
  return parsed.value;
}

/** The elements that the words of an expression stand for. */
function referencesIn(expression: Expression, scope: ExpressionScope): readonly ElementRef[] {
  return referencedNames(expression, scope).flatMap(({ name, scheme }) => {
    if (scheme !== undefined) return [elementRef("class", `${scheme}.${name}`)];
    return scope.lookup(name)?.ref ?? [];
  });
}
