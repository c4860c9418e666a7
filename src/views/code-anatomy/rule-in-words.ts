import type { Expr, Expression } from "../../expr/expression.ts";
import { ruleSentences } from "../../messages/code-words.ts";
import { printableCondition } from "../../messages/printable-condition.ts";
import type { Speech } from "../../messages/speak.ts";

/** What the names and texts of a rule stand for. */
export interface RuleNames {
  /** Of a part of the code. */
  partLabel(name: string): string;
  /** Of a text that a part is compared with; absent where it stands for nothing known. */
  valueLabel(part: string, text: string): string | undefined;
}

/** A rule as a sentence: `类型为 E（企业），且分层为 P（潜在客户）`; one that is no comparison of parts as it is written. */
export function ruleInWords(rule: Expression, names: RuleNames, speech: Speech): string {
  return sentenceOf(rule.ast, { names, speech }) ?? printableCondition(rule.text);
}

interface RuleContext {
  readonly names: RuleNames;
  readonly speech: Speech;
}

function sentenceOf(expr: Expr, context: RuleContext): string | undefined {
  const { names, speech } = context;
  switch (expr.type) {
    case "binary":
      return expr.operator === "&&" || expr.operator === "||" ? joined(expr, context) : comparison(expr, context);
    case "not": {
      const inner = sentenceOf(expr.operand, context);
      return inner === undefined ? undefined : speech.say(ruleSentences.not(inner));
    }
    case "missing":
      return expr.operand.type === "name"
        ? speech.say(ruleSentences.isMissing(names.partLabel(expr.operand.name)))
        : undefined;
    case "inList": {
      const { operand } = expr;
      if (operand.type !== "name") return undefined;
      const values = expr.items.map((item) => valueText(operand.name, item, context));
      if (values.includes(undefined)) return undefined;
      const list = speech.list(values.filter((value) => value !== undefined));
      return speech.say(ruleSentences.isOneOf(names.partLabel(operand.name), list));
    }
    default:
      return undefined;
  }
}

/** `&&` holds more tightly than `||`; what holds less stands in brackets, which a sentence has no other word for. */
function joined(expr: Extract<Expr, { type: "binary" }>, context: RuleContext): string | undefined {
  const sides = [expr.left, expr.right].map((side) => {
    const sentence = sentenceOf(side, context);
    const isLooser = expr.operator === "&&" && side.type === "binary" && side.operator === "||";
    return sentence !== undefined && isLooser
      ? context.speech.say({ zh: `（${sentence}）`, en: `(${sentence})` })
      : sentence;
  });
  const [one, other] = sides;
  if (one === undefined || other === undefined) return undefined;
  return context.speech.say((expr.operator === "&&" ? ruleSentences.both : ruleSentences.either)(one, other));
}

function comparison(
  { operator, left, right }: Extract<Expr, { type: "binary" }>,
  context: RuleContext,
): string | undefined {
  const [name, value] = left.type === "name" ? [left, right] : [right, left];
  if (name.type !== "name" || (operator !== "==" && operator !== "!=")) return undefined;
  const text = valueText(name.name, value, context);
  if (text === undefined) return undefined;
  const say = operator === "==" ? ruleSentences.is : ruleSentences.isNot;
  return context.speech.say(say(context.names.partLabel(name.name), text));
}

function valueText(part: string, value: Expr, { names, speech }: RuleContext): string | undefined {
  if (value.type === "name") return names.partLabel(value.name);
  if (value.type !== "string") return undefined;
  const label = names.valueLabel(part, value.value);
  return label === undefined ? value.value : speech.say(ruleSentences.named(value.value, label));
}
