import type { Expr } from "./expression.ts";
import type { ValueRange } from "./expression-scope.ts";

/** The number that a part is whatever the customer: literals, signs and arithmetic of them. Absent otherwise. */
export function constantOf(expr: Expr): number | undefined {
  const interval = intervalOf(expr, () => undefined);
  return interval && interval.min === interval.max ? interval.min : undefined;
}

/**
 * Bounds of the number that a part can be, both ends included. `rangeOfName` gives the declared range of a name; absent
 * where nothing bounds it. Two uses of one name count as independent, so the bounds may be wider than needed.
 */
export function intervalOf(expr: Expr, rangeOfName: (name: string) => ValueRange | undefined): ValueRange | undefined {
  if (expr.type === "number") return { min: expr.value, max: expr.value };
  if (expr.type === "duration") return { min: expr.ms, max: expr.ms };
  if (expr.type === "name") return rangeOfName(expr.name);
  if (expr.type === "negate") {
    const inner = intervalOf(expr.operand, rangeOfName);
    return inner && { min: -inner.max, max: -inner.min };
  }
  if (expr.type !== "binary") return undefined;
  const left = intervalOf(expr.left, rangeOfName);
  const right = left && intervalOf(expr.right, rangeOfName);
  if (!left || !right) return undefined;
  if (expr.operator === "+") return { min: left.min + right.min, max: left.max + right.max };
  if (expr.operator === "-") return { min: left.min - right.max, max: left.max - right.min };
  const isDivision = expr.operator === "/";
  if (expr.operator !== "*" && !isDivision) return undefined;
  if (isDivision && right.min <= 0 && right.max >= 0) return undefined;
  const corners = [left.min, left.max].flatMap((a) => [right.min, right.max].map((b) => (isDivision ? a / b : a * b)));
  return { min: Math.min(...corners), max: Math.max(...corners) };
}
