import { elementRef, idOf, type ElementRef } from "../base/element-ref.ts";
import type { Expr, Expression } from "../expr/expression.ts";

export interface NewName {
  /** The new name of an element; nothing where it keeps its own. */
  element(ref: ElementRef): ElementRef | undefined;
  /** What a name in a condition about a customer stands for. */
  inCondition(name: string): ElementRef | undefined;
}

/** The expression with new names in it; in the rules of codes names are parts, which have none. */
export function renameInExpression(expression: Expression, kind: string, newName: NewName): Expression {
  if (kind === "code") return expression;
  const meaningOf = kind === "metric" ? (name: string) => elementRef("metric", name) : newName.inCondition;
  return { ...expression, ast: renamed(expression.ast, { newName, meaningOf }) };
}

interface Renaming {
  readonly newName: NewName;
  readonly meaningOf: (name: string) => ElementRef | undefined;
  /** What the words on the other side of a comparison belong to: a scheme or a field. */
  readonly beside?: ElementRef;
}

function renamed(expr: Expr, renaming: Renaming): Expr {
  switch (expr.type) {
    case "name":
      return { ...expr, name: renamedName(expr.name, renaming) };
    case "string":
      return { ...expr, value: renamedWord(expr.value, renaming) ?? expr.value };
    case "not":
    case "negate":
    case "missing":
      return { ...expr, operand: renamed(expr.operand, renaming) };
    case "binary": {
      const [left, right] = [besides(expr.right, renaming), besides(expr.left, renaming)];
      return { ...expr, left: renamed(expr.left, left), right: renamed(expr.right, right) };
    }
    case "inRange":
      return {
        ...expr,
        operand: renamed(expr.operand, renaming),
        low: renamed(expr.low, renaming),
        high: renamed(expr.high, renaming),
      };
    case "inList": {
      const items = besides(expr.operand, renaming);
      return {
        ...expr,
        operand: renamed(expr.operand, renaming),
        items: expr.items.map((item) => renamed(item, items)),
      };
    }
    default:
      return expr;
  }
}

function besides(other: Expr, { newName, meaningOf }: Renaming): Renaming {
  const beside = other.type === "name" ? meaningOf(other.name) : undefined;
  return { newName, meaningOf, ...(beside && { beside }) };
}

function renamedName(name: string, renaming: Renaming): string {
  const { newName, meaningOf } = renaming;
  const word = renamedWord(name, renaming);
  if (word !== undefined) return word;
  const meaning = meaningOf(name);
  if (meaning) return idOf(newName.element(meaning) ?? meaning);
  const now = name.includes(".") ? newName.element(elementRef("class", name)) : undefined;
  return now ? idOf(now) : name;
}

/** A class of the scheme, or a value of the field, on the other side. */
function renamedWord(word: string, { newName, beside }: Renaming): string | undefined {
  if (!beside) return undefined;
  const kind = beside.startsWith("scheme:") ? "class" : beside.startsWith("field:") ? "value" : undefined;
  const now = kind && newName.element(elementRef(kind, `${idOf(beside)}.${word}`));
  return now?.slice(now.lastIndexOf(".") + 1);
}
