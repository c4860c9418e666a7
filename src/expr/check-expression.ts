import type { Diagnostic } from "../base/diagnostic.ts";
import { checkArithmetic } from "./check-arithmetic.ts";
import { checkComparison, checkList, checkRange } from "./check-comparison.ts";
import { isCondition, isNumeric, mismatch, report, snippet, typeOfName, type CheckContext } from "./check-context.ts";
import { closestName } from "./closest-in-scope.ts";
import notACondition from "./diagnostics/not-a-condition.ts";
import unknownName from "./diagnostics/unknown-name.ts";
import type { ExpressionScope, ValueType } from "./expression-scope.ts";
import type { Expr, Expression } from "./expression.ts";

/** What an expression is for: a condition (`when`), or a figure (a metric's `expr`). */
export type ExpectedResult = "boolean" | "number";

/**
 * Checks an expression against what is declared: every name is known, every operator has operands of the right types,
 * codes and classes exist, constants lie in the declared ranges, and the whole gives what is expected. Raises
 * `unknown-name`, `type-mismatch`, `comparison-with-unknown-class`, `value-not-in-set`, `text-without-quotes`,
 * `out-of-range`, `empty-list`, `reversed-range`, `not-a-condition`, in the order of the text.
 */
export function checkExpression(
  expression: Expression,
  scope: ExpressionScope,
  expected: ExpectedResult = "boolean",
): readonly Diagnostic[] {
  const context: CheckContext = { expression, scope, diagnostics: [] };
  const { ast } = expression;
  if (expected === "boolean") checkCondition(context, ast);
  else checkFigure(context, ast);
  return context.diagnostics
    .map((diagnostic, index) => ({ diagnostic, index }))
    .sort((a, b) => (a.diagnostic.range?.from ?? 0) - (b.diagnostic.range?.from ?? 0) || a.index - b.index)
    .map(({ diagnostic }) => diagnostic);
}

/** The type of an expression in a scope; absent where a mistake leaves it open. */
export function typeOfExpression(expression: Expression, scope: ExpressionScope): ValueType | undefined {
  return typeOf({ expression, scope, diagnostics: [] }, expression.ast);
}

function checkFigure(context: CheckContext, ast: Expr): void {
  const type = typeOf(context, ast);
  if (!type || isNumeric(type)) return;
  mismatch(context, { reason: "result", left: snippet(context, ast), leftType: type.kind }, { span: ast });
}

function checkCondition(context: CheckContext, expr: Expr): void {
  const type = typeOf(context, expr);
  if (!type || isCondition(type)) return;
  report(context, notACondition, { params: { found: snippet(context, expr), type: type.kind }, span: expr });
}

function typeOf(context: CheckContext, expr: Expr): ValueType | undefined {
  switch (expr.type) {
    case "number":
      return { kind: Number.isInteger(expr.value) ? "integer" : "number" };
    case "string":
      return { kind: "text" };
    case "boolean":
    case "date":
    case "duration":
      return { kind: expr.type };
    case "name":
      return typeOfName(context, expr.name) ?? reportUnknown(context, expr);
    case "not":
      checkCondition(context, expr.operand);
      return { kind: "boolean" };
    case "negate":
      return typeOfNegation(context, expr);
    case "binary":
      return typeOfBinary(context, expr);
    case "inRange":
      checkRange(context, expr, typeOf);
      return { kind: "boolean" };
    case "inList":
      checkList(context, expr, typeOf);
      return { kind: "boolean" };
    case "missing":
      checkMissing(context, expr.operand);
      return { kind: "boolean" };
  }
}

function typeOfBinary(context: CheckContext, expr: Extract<Expr, { type: "binary" }>): ValueType | undefined {
  const { operator, left, right } = expr;
  if (operator === "&&" || operator === "||") {
    checkCondition(context, left);
    checkCondition(context, right);
    return { kind: "boolean" };
  }
  if (operator === "+" || operator === "-" || operator === "*" || operator === "/")
    return checkArithmetic(context, { ...expr, operator }, typeOf);
  checkComparison(context, { ...expr, operator }, typeOf);
  return { kind: "boolean" };
}

function typeOfNegation(context: CheckContext, expr: Extract<Expr, { type: "negate" }>): ValueType | undefined {
  const type = typeOf(context, expr.operand);
  if (!type) return undefined;
  if (type.kind === "duration") return { kind: "duration" };
  if (type.kind === "number" || type.kind === "integer") return { kind: type.kind };
  const found = { left: snippet(context, expr.operand), leftType: type.kind };
  return mismatch(context, { reason: "operand", operator: "-", ...found }, { span: expr.operand });
}

function checkMissing(context: CheckContext, operand: Expr): void {
  const type = typeOf(context, operand);
  if (!type || (operand.type === "name" && type.kind !== "event")) return;
  const found = { left: snippet(context, operand), leftType: type.kind };
  if (type.kind === "event") mismatch(context, { reason: "event-missing", ...found }, { span: operand });
  else if (operand.type !== "binary") mismatch(context, { reason: "never-missing", ...found }, { span: operand });
}

/** A word that is no name: the nearest one, or the comparison that was meant by the name of a class. */
function reportUnknown(context: CheckContext, { name, from, to }: Extract<Expr, { type: "name" }>): undefined {
  const { scope } = context;
  const span = { from, to };
  const schemes = scope.names().filter((each) => {
    const type = scope.lookup(each)?.type;
    return type?.kind === "class" && type.classes.includes(name);
  });
  if (schemes.length > 0) {
    const use = `${schemes[0]} == ${name}`;
    const fix = schemes.length === 1 ? { fix: { text: use, isSafe: false } } : {};
    return report(context, unknownName, { params: { name, use, reason: "class" }, span, ...fix });
  }
  const terms = name.split("-");
  if (terms.length > 1 && terms.every((term) => /^\d+$/.test(term) || typeOfName(context, term))) {
    const use = terms.join(" - ");
    const params = { name, use, reason: "minus" } as const;
    return report(context, unknownName, { params, span, fix: { text: use, isSafe: true } });
  }
  const near = closestName(scope, name);
  if (!near) return report(context, unknownName, { params: { name, use: "", reason: "unknown" }, span });
  const fix = { text: near.id, isSafe: near.isCertain };
  return report(context, unknownName, { params: { name, use: near.id, reason: "near" }, span, fix });
}
