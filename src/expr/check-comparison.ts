import type { TypeOf } from "./check-arithmetic.ts";
import { checkClass } from "./check-class.ts";
import {
  isCondition,
  isNumeric,
  isTextual,
  mismatch,
  report,
  snippet,
  typeIfNamed,
  type CheckContext,
} from "./check-context.ts";
import { checkReach } from "./check-reach.ts";
import { checkCode, isBareText, reportBareText } from "./check-text.ts";
import { constantOf } from "./constant-of.ts";
import emptyList from "./diagnostics/empty-list.ts";
import reversedRange from "./diagnostics/reversed-range.ts";
import unknownName from "./diagnostics/unknown-name.ts";
import type { ValueType } from "./expression-scope.ts";
import type { Expr } from "./expression.ts";
import { isCalendarDate } from "./is-calendar-date.ts";
import { unitInMs } from "./parse-duration.ts";
import { quoteText } from "./tokenize-expression.ts";

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";
export type Comparison = Extract<Expr, { type: "binary" }> & { readonly operator: ComparisonOperator };

/** One side of a comparison. */
interface Side {
  readonly part: Expr;
  readonly type: ValueType;
}

const eventHint = {
  zh: "事件只表示是否发生过；要数次数或算距今多久，请声明一个特征（`count`、`since_last`）。",
  en: "An event only says whether it has happened; for how often or how long ago declare a trait (`count`, `since_last`).",
};

/** Words that other languages have for the absence of a value. */
const nullWords: readonly string[] = ["null", "nil", "none", "undefined", "na", "空", "无"];

/** Checks `left == right` and its kin. */
export function checkComparison(context: CheckContext, expr: Comparison, typeOf: TypeOf): void {
  const { operator, left, right } = expr;
  const isEquality = operator === "==" || operator === "!=";
  if (isEquality && checkNull(context, expr)) return;
  const pairs: readonly (readonly [Expr, Expr])[] = [
    [left, right],
    [right, left],
  ];
  for (const [one, other] of pairs) {
    const type = typeIfNamed(context, one);
    if (type?.kind === "class") {
      if (isEquality) checkClass(context, type, other);
      else reportUnordered(context, operator, { part: one, type });
      return;
    }
  }
  for (const [one, other] of pairs) {
    const type = typeIfNamed(context, one);
    if (type && isTextual(type) && isBareText(context, type, other)) return reportBareText(context, type, other);
  }
  if (!checkSides(context, { operator, left, right, whole: expr }, typeOf)) return;
  checkReach(context, expr);
}

/** Checks `x in 1..5`. */
export function checkRange(context: CheckContext, expr: Extract<Expr, { type: "inRange" }>, typeOf: TypeOf): void {
  const { operand, low, high } = expr;
  const isWell = [low, high].map((end) =>
    checkSides(context, { operator: "in", left: operand, right: end, whole: expr, isSeen: end !== low }, typeOf),
  );
  if (!isWell.every(Boolean)) return;
  if (isReversed(low, high)) {
    const { text } = context.expression;
    const [lowText, highText] = [text.slice(low.from, low.to), text.slice(high.from, high.to)];
    const use = `${highText}..${lowText}`;
    const span = { from: low.from, to: high.to };
    report(context, reversedRange, {
      params: { low: lowText, high: highText },
      span,
      fix: { text: use, isSafe: false },
    });
    return;
  }
  checkReach(context, expr);
}

/** Checks `x in [a, b]`. */
export function checkList(context: CheckContext, expr: Extract<Expr, { type: "inList" }>, typeOf: TypeOf): void {
  const { operand, items } = expr;
  if (items.length === 0) {
    typeOf(context, operand);
    const from = context.expression.text.slice(0, expr.to).search(/[[［【]\s*[\]］】]\)*$/u);
    const span = { from: Math.max(from, operand.to), to: expr.to };
    report(context, emptyList, { params: { name: snippet(context, operand) }, span });
    return;
  }
  const type = typeIfNamed(context, operand);
  if (type?.kind === "class") {
    for (const item of items) checkClass(context, type, item);
    return;
  }
  items.forEach((item, index) => {
    if (type && isTextual(type) && isBareText(context, type, item)) reportBareText(context, type, item);
    else if (
      checkSides(context, { operator: "==", left: operand, right: item, whole: item, isSeen: index > 0 }, typeOf)
    )
      checkReach(context, { type: "binary", operator: "==", left: operand, right: item, from: item.from, to: item.to });
  });
}

/** Two parts that are compared. */
interface Sides {
  readonly operator: ComparisonOperator | "in";
  readonly left: Expr;
  readonly right: Expr;
  /** What is marked where neither side is a constant. */
  readonly whole: Expr;
  /** Mistakes within the left one are already reported. */
  readonly isSeen?: boolean;
}

/** Whether two sides can be compared; reports it when they cannot. */
function checkSides(context: CheckContext, sides: Sides, typeOf: TypeOf): boolean {
  const { operator, left, right, whole, isSeen = false } = sides;
  const leftType = typeOf(isSeen ? { ...context, diagnostics: [] } : context, left);
  const rightType = typeOf(context, right);
  if (!leftType || !rightType) return false;
  const [one, other] = [
    { part: left, type: leftType },
    { part: right, type: rightType },
  ];
  if (!isSameFamily(leftType, rightType)) {
    if (!isSeen || isLiteral(right)) reportMismatch(context, { operator, left: one, right: other, whole });
    return false;
  }
  if (operator !== "==" && operator !== "!=") {
    const unordered = [one, other].find(({ type }) => !isOrdered(type));
    if (unordered && !isSeen) reportUnordered(context, operator, unordered);
    return !unordered;
  }
  return checkCode(context, leftType, right) && checkCode(context, rightType, left);
}

function isSameFamily(a: ValueType, b: ValueType): boolean {
  if (isNumeric(a)) return isNumeric(b);
  if (isTextual(a)) return isTextual(b);
  if (isCondition(a)) return isCondition(b);
  return a.kind === b.kind;
}

function isOrdered(type: ValueType): boolean {
  return isNumeric(type) || type.kind === "date" || type.kind === "duration";
}

function isLiteral(expr: Expr): boolean {
  const { type } = expr.type === "negate" ? expr.operand : expr;
  return type === "number" || type === "string" || type === "boolean" || type === "date" || type === "duration";
}

function isReversed(low: Expr, high: Expr): boolean {
  if (low.type === "date" && high.type === "date") return low.value > high.value;
  const [least, most] = [constantOf(low), constantOf(high)];
  return least !== undefined && most !== undefined && least > most;
}

function reportUnordered(context: CheckContext, operator: string, { part, type }: Side): void {
  const found = { left: snippet(context, part), leftType: type.kind };
  mismatch(context, { reason: "order", operator, ...found }, { span: part });
}

/** Points at the constant where one side is one, since it is what the author chose, else at the whole. */
function reportMismatch(
  context: CheckContext,
  { operator, left, right, whole }: Omit<Sides, "left" | "right"> & { readonly left: Side; readonly right: Side },
): void {
  const constant = [right, left].find(({ part }) => isLiteral(part));
  const other = constant === left ? right : left;
  const use = constant && mendedConstant(context, constant.part, other.type);
  const params = {
    reason: "operands",
    operator,
    left: snippet(context, left.part),
    leftType: left.type.kind,
    right: snippet(context, right.part),
    rightType: right.type.kind,
  } as const;
  const span = constant?.part ?? whole;
  if (use !== undefined) {
    const hint = { zh: `写成 \`${use}\`。`, en: `Write \`${use}\`.` };
    mismatch(context, params, { span, hint, fix: { text: use, isSafe: false } });
    return;
  }
  const isEvent = left.type.kind === "event" || right.type.kind === "event";
  mismatch(context, params, { span, ...(isEvent && { hint: eventHint }) });
}

/** A constant as the other side wants it: `"5"` as 5, `60d` as 60 where days are counted, `0123` as text. */
function mendedConstant(context: CheckContext, constant: Expr, wanted: ValueType): string | undefined {
  if (constant.type === "string") {
    const text = constant.value.trim();
    if (isNumeric(wanted) && /^-?\d+(\.\d+)?%?$/.test(text)) return text;
    if (wanted.kind === "date" && isCalendarDate(text)) return text;
    if (isCondition(wanted) && /^(true|false)$/i.test(text)) return text.toLowerCase();
  }
  if (constant.type === "number" && isTextual(wanted))
    return quoteText(context.expression.text.slice(constant.from, constant.to));
  if (constant.type === "number" && isCondition(wanted) && (constant.value === 0 || constant.value === 1))
    return String(constant.value === 1);
  if (constant.type === "duration" && (wanted.kind === "number" || wanted.kind === "integer")) {
    const unit = unitInMs(wanted.unit ?? "");
    return unit !== undefined && constant.ms % unit === 0 ? String(constant.ms / unit) : undefined;
  }
  return undefined;
}

/** `x == null` asks whether a value is missing. */
function checkNull(context: CheckContext, { operator, left, right, from, to }: Comparison): boolean {
  const isNull = (part: Expr): boolean =>
    part.type === "name" && nullWords.includes(part.name.toLowerCase()) && !typeIfNamed(context, part);
  const word = [right, left].find(isNull);
  const other = word === left ? right : left;
  if (word?.type !== "name" || other.type !== "name") return false;
  const use = `${operator === "!=" ? "!" : ""}missing(${other.name})`;
  const fix = { text: use, isSafe: true, span: { from, to } };
  report(context, unknownName, { params: { name: word.name, use, reason: "null" }, span: word, fix });
  return true;
}
