import { type ElementKind, elementRef } from "../base/element-ref.ts";
import type { BinaryOperator, Expr } from "../expr/expression.ts";
import { conditionSentences, conditionWords } from "../messages/condition-words.ts";
import { formatFigure } from "../messages/format-figure.ts";
import type { AnyElement } from "../model/model.ts";
import type { Drawing } from "./drawing.ts";

type Words = Pick<Drawing, "index" | "speech">;

/**
 * A condition or formula as people read it: labels in place of ids, signs as in mathematics, `且` and `或` for `&&` and
 * `||`; `clv >= 5000` gives `客户生命周期价值 ≥ ¥5,000`. What no label is known of stands as it is written.
 */
export function conditionText(expr: Expr, words: Words): string {
  const { speech } = words;
  const text = (part: Expr): string => conditionText(part, words);
  switch (expr.type) {
    case "binary":
      return binaryText(expr, words);
    case "not": {
      const event = elementNamed(expr.operand, words, ["event"]);
      return speech.say(
        event ? conditionSentences.notHappened(speech.label(event)) : conditionSentences.not(text(expr.operand)),
      );
    }
    case "negate":
      return `−${text(expr.operand)}`;
    case "missing":
      return speech.say(conditionSentences.missing(text(expr.operand)));
    case "inRange":
      return speech.say(
        conditionSentences.within(
          text(expr.operand),
          valueText(expr.low, expr.operand, words),
          valueText(expr.high, expr.operand, words),
        ),
      );
    case "inList":
      return speech.say(
        conditionSentences.oneOf(
          text(expr.operand),
          expr.items.map((item) => valueText(item, expr.operand, words)),
        ),
      );
    case "name":
      return nameText(expr, words);
    case "boolean":
      return speech.say(expr.value ? conditionWords.yes : conditionWords.no);
    case "number":
    case "duration":
      return expr.text;
    case "string":
    case "date":
      return expr.value;
  }
}

const signs: Readonly<Record<BinaryOperator, string>> = {
  "==": "=",
  "!=": "≠",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
  "+": "+",
  "-": "−",
  "*": "×",
  "/": "÷",
  "&&": "",
  "||": "",
};

/** How strongly operators bind; what binds less than its surroundings stands in parentheses. */
const strengths: Readonly<Record<BinaryOperator, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
};

function binaryText(expr: Expr & { readonly type: "binary" }, words: Words): string {
  const { operator, left, right } = expr;
  const { speech } = words;
  if (operator === "&&" || operator === "||") {
    const sign = speech.say(operator === "&&" ? conditionWords.and : conditionWords.or);
    return [left, right].map((part) => inParentheses(part, expr, words)).join(` ${sign} `);
  }
  const isComparison = strengths[operator] === 3;
  const sides = isComparison
    ? [valueText(left, right, words), valueText(right, left, words)]
    : [inParentheses(left, expr, words), inParentheses(right, expr, words)];
  return sides.join(` ${signs[operator]} `);
}

/** `a − (b − c)` keeps its parentheses, `a − b − c` needs none. */
function inParentheses(part: Expr, around: Expr & { readonly type: "binary" }, words: Words): string {
  const text = conditionText(part, words);
  if (part.type !== "binary") return text;
  const [own, outer] = [strengths[part.operator], strengths[around.operator]];
  const isWeaker = own < outer || (own === outer && part === around.right && own > 2);
  return isWeaker ? `(${text})` : text;
}

/** A value that is compared with `other`: in the unit of a metric, as a class of a scheme, as a value of a field. */
function valueText(value: Expr, other: Expr, words: Words): string {
  const { index, speech } = words;
  const metric = elementNamed(other, words, ["metric"]);
  if (value.type === "number" && metric?.kind === "metric") return formatFigure(value.value, metric.unit);
  const owner = elementNamed(other, words, ["scheme", "field"]);
  const code = value.type === "name" ? value.name : value.type === "string" ? value.value : undefined;
  if (owner && code !== undefined) {
    const kind = owner.kind === "scheme" ? "class" : "value";
    const found =
      index.elementByRef.get(elementRef(kind, `${owner.id}.${code}`)) ?? index.elementByRef.get(elementRef(kind, code));
    if (found) return speech.label(found);
  }
  return conditionText(value, words);
}

function nameText({ name }: Expr & { readonly type: "name" }, { index, speech }: Words): string {
  const event = index.elementByRef.get(elementRef("event", name));
  const kinds = ["field", "trait", "metric", "scheme", "class"] as const;
  const found = kinds.map((kind) => index.elementByRef.get(elementRef(kind, name))).find(Boolean);
  if (found) return speech.label(found);
  return event ? speech.say(conditionSentences.happened(speech.label(event))) : name;
}

function elementNamed(expr: Expr, { index }: Words, kinds: readonly ElementKind[]): AnyElement | undefined {
  if (expr.type !== "name") return undefined;
  return kinds.map((kind) => index.elementByRef.get(elementRef(kind, expr.name))).find(Boolean);
}
