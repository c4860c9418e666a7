import type { TextRange } from "../base/text-range.ts";

/** An expression of the model as parsed; offsets of its parts are relative to `text`. */
export interface Expression {
  /** As written, without YAML quotes. */
  readonly text: string;
  readonly ast: Expr;
  /** Where its text stands in the file, without the quotes around it. */
  readonly range: TextRange;
  /** The quotes it stands in, so that a fix can be written between them. Absent: none. */
  readonly quoting?: ExpressionQuoting;
  /**
   * Offset in the file of each UTF-16 unit of `text`, then of its end; given where the file spells the text otherwise
   * (escapes, folded lines). Absent: `text` stands in the file as it is if `range` is as long, else places are unknown.
   */
  readonly offsets?: readonly number[];
}

export type ExpressionQuoting = "single" | "double";

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
  /** A declared id, possibly scoped: `clv`, `tier`, `vip`, `tier.vip`, `first-order`. */
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
