import fc from "fast-check";
import type { BinaryOperator, Expr } from "../../src/expr/expression.ts";

const span = { from: 0, to: 0 };
const operators: readonly BinaryOperator[] = ["==", "!=", "<", "<=", ">", ">=", "&&", "||", "+", "-", "*", "/"];

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  fc
    .constantFrom("0", "1", "5000", "0.5", "30%", "99.9%", "1e3", "12.5e-2")
    .map((text): Expr => ({ ...span, type: "number", text, value: valueOf(text) })),
  fc.string({ unit: "binary", maxLength: 8 }).map((value): Expr => ({ ...span, type: "string", value })),
  fc.boolean().map((value): Expr => ({ ...span, type: "boolean", value })),
  fc.constantFrom("2026-10-31", "2024-02-29").map((value): Expr => ({ ...span, type: "date", value })),
  fc
    .constantFrom(["90d", 7_776_000_000] as const, ["24h", 86_400_000] as const, ["30m", 1_800_000] as const)
    .map(([text, ms]): Expr => ({ ...span, type: "duration", text, ms })),
  fc
    .constantFrom("age", "clv", "tier.vip", "first-order", "a.b-c", "missing", "x1", "_", "年龄")
    .map((name): Expr => ({ ...span, type: "name", name })),
);

/** Any tree that the grammar has, its places all 0. */
export const arbitraryExpression: fc.Arbitrary<Expr> = fc.letrec<{ expr: Expr }>((tie) => {
  const expr = tie("expr");
  return {
    expr: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.record({ operand: expr }).map((parts): Expr => ({ ...span, type: "not", ...parts })),
      fc.record({ operand: expr }).map((parts): Expr => ({ ...span, type: "negate", ...parts })),
      fc.record({ operand: expr }).map((parts): Expr => ({ ...span, type: "missing", ...parts })),
      fc
        .record({ operator: fc.constantFrom(...operators), left: expr, right: expr })
        .map((parts): Expr => ({ ...span, type: "binary", ...parts })),
      fc
        .record({ operand: expr, low: expr, high: expr })
        .map((parts): Expr => ({ ...span, type: "inRange", ...parts })),
      fc
        .record({ operand: expr, items: fc.array(expr, { maxLength: 3 }) })
        .map((parts): Expr => ({ ...span, type: "inList", ...parts })),
    ),
  };
}).expr;

function valueOf(text: string): number {
  return text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
}

/** The same tree without places, to compare by meaning. */
export function withoutPlaces(expr: Expr): unknown {
  return JSON.parse(
    JSON.stringify(expr, (key, value: unknown) => (key === "from" || key === "to" ? undefined : value)),
  );
}

/** A tree's parts, itself first. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.type) {
    case "not":
    case "negate":
    case "missing":
      return [expr, ...partsOf(expr.operand)];
    case "binary":
      return [expr, ...partsOf(expr.left), ...partsOf(expr.right)];
    case "inRange":
      return [expr, ...partsOf(expr.operand), ...partsOf(expr.low), ...partsOf(expr.high)];
    case "inList":
      return [expr, ...partsOf(expr.operand), ...expr.items.flatMap(partsOf)];
    default:
      return [expr];
  }
}
