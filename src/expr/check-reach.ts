import { report, snippet, typeOfName, type CheckContext } from "./check-context.ts";
import type { Comparison } from "./check-comparison.ts";
import { intervalOf } from "./constant-of.ts";
import outOfRange from "./diagnostics/out-of-range.ts";
import type { ValueRange } from "./expression-scope.ts";
import type { Expr } from "./expression.ts";

/**
 * Says when a comparison has the same answer for every value that the declared ranges allow. An answer that is always
 * yes is reported only where the constant lies outside the range: `age >= 3` for ages from 3 is a usual way to write.
 */
export function checkReach(context: CheckContext, expr: Comparison | Extract<Expr, { type: "inRange" }>): void {
  const rangeOfName = (name: string): ValueRange | undefined => {
    const type = typeOfName(context, name);
    return type?.kind === "number" || type?.kind === "integer" ? type.range : undefined;
  };
  const reach = (part: Expr): ValueRange | undefined => intervalOf(part, rangeOfName);
  if (expr.type === "inRange") {
    const [value, low, high] = [reach(expr.operand), reach(expr.low), reach(expr.high)];
    if (!value || !low || !high || isConstant(value)) return;
    const isNever = value.max < low.min || value.min > high.max;
    const isAlways = value.min >= low.max && value.max <= high.min && (low.max < value.min || high.min > value.max);
    if (isNever || isAlways) reportReach(context, expr, { part: expr.operand, range: value, isNever });
    return;
  }
  const [left, right] = [reach(expr.left), reach(expr.right)];
  if (!left || !right || isConstant(left) === isConstant(right)) return;
  const [part, range, constant] = isConstant(right) ? [expr.left, left, right.min] : [expr.right, right, left.min];
  const isOutside = constant < range.min || constant > range.max;
  const answer = answerOf(isConstant(right) ? expr.operator : mirrored(expr.operator), range, constant);
  const isFraction = isWhole(context, part) && !Number.isInteger(constant);
  if (isFraction && (expr.operator === "==" || expr.operator === "!="))
    reportReach(context, expr, { part, range, isNever: expr.operator === "==", isFraction });
  else if (answer === false || (answer === true && isOutside))
    reportReach(context, expr, { part, range, isNever: !answer });
}

/** The answer to `x <operator> constant` for every x of a range; absent when it depends on x. */
function answerOf(operator: Comparison["operator"], { min, max }: ValueRange, constant: number): boolean | undefined {
  const every = {
    "<": max < constant,
    "<=": max <= constant,
    ">": min > constant,
    ">=": min >= constant,
    "==": min === constant && max === constant,
    "!=": constant < min || constant > max,
  };
  const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" } as const;
  if (every[operator]) return true;
  return every[opposite[operator]] ? false : undefined;
}

function mirrored(operator: Comparison["operator"]): Comparison["operator"] {
  return ({ "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" } as const)[operator];
}

function isConstant({ min, max }: ValueRange): boolean {
  return min === max;
}

function isWhole(context: CheckContext, part: Expr): boolean {
  return part.type === "name" && typeOfName(context, part.name)?.kind === "integer";
}

interface Reach {
  readonly part: Expr;
  readonly range: ValueRange;
  readonly isNever: boolean;
  /** It is the fraction of the constant that cannot be reached. */
  readonly isFraction?: boolean;
}

function reportReach(context: CheckContext, expr: Expr, { part, range, isNever, isFraction = false }: Reach): void {
  const { min, max } = range;
  const because = isFraction ? "fraction" : "range";
  const params = { name: snippet(context, part), min, max, answer: isNever ? "never" : "always", because } as const;
  report(context, outOfRange, { params, span: expr });
}
