import { classIdOf } from "./closest-in-scope.ts";
import type { ExpressionScope } from "./expression-scope.ts";
import type { Expr } from "./expression.ts";

/** A value of a customer: numbers and durations (milliseconds) as numbers, dates as ISO text, codes as text. */
export type Value = number | string | boolean;

/** What is known of one customer. */
export interface Customer {
  /** Value of a field, trait, event or metric; absent: missing. An event that is absent has not happened. */
  valueOf(name: string): Value | undefined;
  /** Ids of the classes of a scheme to which the customer belongs, without the scheme; empty: none. */
  classesOf(scheme: string): readonly string[];
}

interface Evaluation {
  readonly scope: ExpressionScope;
  readonly customer: Customer;
}

/**
 * The value of an expression for a customer: a truth value for conditions, a number for figures; `undefined` is
 * unknown. Three-valued (Kleene 1952): an operator with a missing operand is unknown, `&&` and `||` are decided by one
 * side where that suffices, `missing(x)` is never unknown; a division by zero is unknown. Dates count in milliseconds.
 */
export function evaluateExpression(expr: Expr, scope: ExpressionScope, customer: Customer): Value | undefined {
  return valueOf(expr, { scope, customer });
}

function valueOf(expr: Expr, evaluation: Evaluation): Value | undefined {
  switch (expr.type) {
    case "number":
    case "string":
    case "boolean":
      return expr.value;
    case "duration":
      return expr.ms;
    case "date":
      return Date.parse(expr.value);
    case "name":
      return valueOfName(expr.name, evaluation);
    case "not":
      return negated(valueOf(expr.operand, evaluation));
    case "negate": {
      const value = valueOf(expr.operand, evaluation);
      return typeof value === "number" ? -value : undefined;
    }
    case "missing":
      return isMissing(expr.operand, evaluation);
    case "inRange":
      return both(
        compared("<=", valueOf(expr.low, evaluation), valueOf(expr.operand, evaluation)),
        compared("<=", valueOf(expr.operand, evaluation), valueOf(expr.high, evaluation)),
      );
    case "inList":
      return expr.items
        .map((item) => equality(expr.operand, item, evaluation))
        .reduce<boolean | undefined>(either, false);
    case "binary":
      return valueOfBinary(expr, evaluation);
  }
}

function valueOfName(name: string, { scope, customer }: Evaluation): Value | undefined {
  const type = scope.lookup(name)?.type;
  const value = customer.valueOf(name);
  if (type?.kind === "event") return value ?? false;
  if (type?.kind === "date") return typeof value === "string" ? Date.parse(value) : undefined;
  if (type) return value;
  const dot = name.lastIndexOf(".");
  return dot > 0 ? customer.classesOf(name.slice(0, dot)).includes(name.slice(dot + 1)) : undefined;
}

function isMissing(operand: Expr, evaluation: Evaluation): boolean {
  const scheme = schemeOf(operand, evaluation);
  if (scheme) return evaluation.customer.classesOf(scheme.scheme).length === 0;
  return valueOf(operand, evaluation) === undefined;
}

function schemeOf(expr: Expr, { scope }: Evaluation) {
  const type = expr.type === "name" ? scope.lookup(expr.name)?.type : undefined;
  return type?.kind === "class" ? type : undefined;
}

function valueOfBinary(expr: Extract<Expr, { type: "binary" }>, evaluation: Evaluation): Value | undefined {
  const { operator, left, right } = expr;
  switch (operator) {
    case "&&":
      return both(truthOf(valueOf(left, evaluation)), truthOf(valueOf(right, evaluation)));
    case "||":
      return either(truthOf(valueOf(left, evaluation)), truthOf(valueOf(right, evaluation)));
    case "==":
      return equality(left, right, evaluation);
    case "!=":
      return negated(equality(left, right, evaluation));
    case "+":
    case "-":
    case "*":
    case "/":
      return calculated(operator, valueOf(left, evaluation), valueOf(right, evaluation));
    default:
      return compared(operator, valueOf(left, evaluation), valueOf(right, evaluation));
  }
}

function equality(left: Expr, right: Expr, evaluation: Evaluation): boolean | undefined {
  const [leftScheme, rightScheme] = [schemeOf(left, evaluation), schemeOf(right, evaluation)];
  const scheme = leftScheme ?? rightScheme;
  const other = leftScheme ? right : left;
  if (scheme && other.type === "name") {
    const classes = evaluation.customer.classesOf(scheme.scheme);
    return classes.length === 0 ? undefined : classes.includes(classIdOf(scheme, other.name));
  }
  const [a, b] = [valueOf(left, evaluation), valueOf(right, evaluation)];
  return a === undefined || b === undefined ? undefined : a === b;
}

function calculated(
  operator: "+" | "-" | "*" | "/",
  left: Value | undefined,
  right: Value | undefined,
): number | undefined {
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? undefined : left / right;
  }
}

function compared(
  operator: "<" | "<=" | ">" | ">=",
  left: Value | undefined,
  right: Value | undefined,
): boolean | undefined {
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function truthOf(value: Value | undefined): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function negated(value: Value | undefined): boolean | undefined {
  return typeof value === "boolean" ? !value : undefined;
}

function both(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function either(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}
