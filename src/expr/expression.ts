import type { TextRange } from "../base/text-range.ts";

/** An expression of the model as parsed; offsets of its parts are relative to `text`. */
export interface Expression {
  /** As written, without YAML quotes. */
  readonly text: string;
  readonly ast: Expr;
  /** Where its text stands in the YAML. */
  readonly range: TextRange;
}

/** Offsets into `Expression.text`. */
export interface ExprSpan {
  readonly from: number;
  readonly to: number;
}

export type BinaryOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "&&" | "||" | "+" | "-" | "*" | "/";

export type Expr =
  | (ExprSpan & { readonly type: "number"; readonly value: number; readonly text: string })
  | (ExprSpan & { readonly type: "string"; readonly value: string })
  | (ExprSpan & { readonly type: "boolean"; readonly value: boolean })
  /** ISO date, `2026-10-31`. */
  | (ExprSpan & { readonly type: "date"; readonly value: string })
  /** `90d`, `24h`: milliseconds. */
  | (ExprSpan & { readonly type: "duration"; readonly ms: number; readonly text: string })
  /** A declared id, possibly scoped: `clv`, `tier`, `vip`, `tier.vip`. */
  | (ExprSpan & { readonly type: "name"; readonly name: string })
  | (ExprSpan & { readonly type: "not"; readonly operand: Expr })
  | (ExprSpan & { readonly type: "negate"; readonly operand: Expr })
  | (ExprSpan & {
      readonly type: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
    })
  /** Both ends belong to the range. */
  | (ExprSpan & { readonly type: "inRange"; readonly operand: Expr; readonly low: Expr; readonly high: Expr })
  | (ExprSpan & { readonly type: "inList"; readonly operand: Expr; readonly items: readonly Expr[] })
  | (ExprSpan & { readonly type: "missing"; readonly operand: Expr });
