import type { Expr } from "./expression.ts";
import { quoteText } from "./tokenize-expression.ts";

/** How tightly a part holds together; a part that holds less than its place asks for stands in brackets. */
const bindings = { "||": 1, "&&": 2, "+": 4, "-": 4, "*": 5, "/": 5 } as const;
const comparison = 3;
const sign = 6;
const single = 7;

/**
 * The canonical text of an expression: one space round binary operators, no needless brackets, text in double quotes,
 * numbers and durations as written. Reading it gives the same tree (but for places).
 */
export function printExpression(expr: Expr): string {
  return printWithin(expr, 0);
}

function printWithin(expr: Expr, wanted: number): string {
  const [text, binding] = printed(expr);
  return binding < wanted ? `(${text})` : text;
}

/** The text of an expression and how tightly it holds together. */
function printed(expr: Expr): readonly [string, number] {
  switch (expr.type) {
    case "number":
    case "duration":
      return [expr.text, single];
    case "boolean":
      return [String(expr.value), single];
    case "string":
      return [quoteText(expr.value), single];
    case "date":
      return [expr.value, single];
    case "name":
      return [expr.name, single];
    case "not":
      return [`!${printWithin(expr.operand, sign)}`, sign];
    case "negate":
      return [`-${printWithin(expr.operand, sign)}`, sign];
    case "missing":
      return [`missing(${printExpression(expr.operand)})`, single];
    case "inRange": {
      const [operand, low, high] = [expr.operand, expr.low, expr.high].map((part) => printWithin(part, comparison + 1));
      return [`${operand} in ${low}..${high}`, comparison];
    }
    case "inList":
      return [
        `${printWithin(expr.operand, comparison + 1)} in [${expr.items.map(printExpression).join(", ")}]`,
        comparison,
      ];
    case "binary":
      return printBinary(expr);
  }
}

/** Operators of one level group to the left; comparisons do not group at all. */
function printBinary({ operator, left, right }: Extract<Expr, { type: "binary" }>): readonly [string, number] {
  const binding = operator in bindings ? bindings[operator as keyof typeof bindings] : comparison;
  const wantedLeft = binding === comparison ? binding + 1 : binding;
  return [`${printWithin(left, wantedLeft)} ${operator} ${printWithin(right, binding + 1)}`, binding];
}
