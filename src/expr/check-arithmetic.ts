import { isNumeric, mismatch, snippet, type CheckContext } from "./check-context.ts";
import type { ValueType } from "./expression-scope.ts";
import type { Expr } from "./expression.ts";

/** Gives the type of a part, and reports what is wrong in it. */
export type TypeOf = (context: CheckContext, expr: Expr) => ValueType | undefined;

type ArithmeticOperator = "+" | "-" | "*" | "/";
export type Arithmetic = Extract<Expr, { type: "binary" }> & { readonly operator: ArithmeticOperator };

/** What is to be calculated with: numbers, dates and durations. */
const calculable: readonly ValueType["kind"][] = ["number", "integer", "date", "duration"];

/** The type of a sum, a difference, a product or a quotient. */
export function checkArithmetic(context: CheckContext, expr: Arithmetic, typeOf: TypeOf): ValueType | undefined {
  const { operator, left, right } = expr;
  const leftType = typeOf(context, left);
  const rightType = typeOf(context, right);
  if (!leftType || !rightType) return undefined;
  const result = resultOf(operator, leftType, rightType);
  if (result) return result;
  for (const [part, type] of [[left, leftType] as const, [right, rightType] as const]) {
    if (calculable.includes(type.kind)) continue;
    const found = { left: snippet(context, part), leftType: type.kind };
    return mismatch(context, { reason: "operand", operator, ...found }, { span: part });
  }
  const found = { left: snippet(context, left), leftType: leftType.kind, right: snippet(context, right) };
  return mismatch(context, { reason: "operands", operator, ...found, rightType: rightType.kind }, { span: expr });
}

function resultOf(operator: ArithmeticOperator, left: ValueType, right: ValueType): ValueType | undefined {
  const isSum = operator === "+" || operator === "-";
  if (isNumeric(left) && isNumeric(right)) {
    const isWhole = left.kind === "integer" && right.kind === "integer" && operator !== "/";
    return { kind: isWhole ? "integer" : "number" };
  }
  if (left.kind === "date" && right.kind === "date" && operator === "-") return { kind: "duration" };
  if (left.kind === "date" && right.kind === "duration" && isSum) return { kind: "date" };
  if (left.kind === "duration" && right.kind === "date" && operator === "+") return { kind: "date" };
  if (left.kind === "duration" && right.kind === "duration")
    return isSum ? { kind: "duration" } : operator === "/" ? { kind: "number" } : undefined;
  if (left.kind === "duration" && isNumeric(right) && !isSum) return { kind: "duration" };
  if (isNumeric(left) && right.kind === "duration" && operator === "*") return { kind: "duration" };
  return undefined;
}
