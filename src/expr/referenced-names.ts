import { typeOfName } from "./check-context.ts";
import type { ExpressionScope, ValueType } from "./expression-scope.ts";
import type { Expr, Expression, ExprSpan } from "./expression.ts";

/** A word of an expression that names something, with its place in the text. */
export interface ReferencedName extends ExprSpan {
  /** As written: `clv`, `vip`, `tier.vip`. */
  readonly name: string;
  /** The scheme that it is compared with, where it is: the word is then a class of it. */
  readonly scheme?: string;
}

/**
 * Every word of an expression that names something, in the order of the text, repetitions included. With a scope the
 * words that are compared with a scheme carry it; they are its classes and not names by themselves.
 */
export function referencedNames(expression: Expression, scope?: ExpressionScope): readonly ReferencedName[] {
  const names: ReferencedName[] = [];
  collect(expression.ast, { expression, names, ...(scope && { scope }) });
  return names.sort((a, b) => a.from - b.from);
}

interface Collector {
  readonly expression: Expression;
  readonly names: ReferencedName[];
  readonly scope?: ExpressionScope;
}

function collect(expr: Expr, collector: Collector, scheme?: string): void {
  const all = (parts: readonly Expr[], within?: string): void =>
    parts.forEach((part) => collect(part, collector, within));
  switch (expr.type) {
    case "name": {
      const { name, from, to } = expr;
      collector.names.push({ name, from, to, ...(scheme !== undefined && { scheme }) });
      return;
    }
    case "not":
    case "negate":
    case "missing":
      return all([expr.operand]);
    case "inRange":
      return all([expr.operand, expr.low, expr.high]);
    case "inList":
      all([expr.operand]);
      return all(expr.items, schemeOf(expr.operand, collector)?.scheme);
    case "binary": {
      const isEquality = expr.operator === "==" || expr.operator === "!=";
      const left = isEquality ? schemeOf(expr.left, collector) : undefined;
      const right = isEquality && !left ? schemeOf(expr.right, collector) : undefined;
      all([expr.left], right?.scheme);
      return all([expr.right], left?.scheme);
    }
    default:
      return;
  }
}

function schemeOf(expr: Expr, { expression, scope }: Collector): Extract<ValueType, { kind: "class" }> | undefined {
  if (expr.type !== "name" || !scope) return undefined;
  const type = typeOfName({ expression, scope, diagnostics: [] }, expr.name);
  return type?.kind === "class" ? type : undefined;
}
