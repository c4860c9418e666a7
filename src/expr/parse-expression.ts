import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextRange } from "../base/text-range.ts";
import type { SyntaxProblem } from "./diagnostics/expression-syntax.ts";
import expressionTooLarge from "./diagnostics/expression-too-large.ts";
import type { BinaryOperator, Expr, Expression, ExprSpan } from "./expression.ts";
import { rangeOfSpan, type ExpressionPlace } from "./expression-place.ts";
import type { ExpressionSymbol } from "./read-operator.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import { tokenizeExpression, type ExpressionToken } from "./tokenize-expression.ts";

/** UTF-16 units of one expression. Bounds the depth of `a && b && …`, whose tree leans to the left. */
export const maxExpressionLength = 2000;
/** Brackets and signs within each other. */
export const maxExpressionDepth = 50;

type TokenOf<K extends ExpressionToken["kind"]> = Extract<ExpressionToken, { readonly kind: K }>;

/** Binary operators by how loosely they bind, the loosest first, as in CEL. */
const levels: readonly (readonly BinaryOperator[])[] = [["||"], ["&&"], [], ["+", "-"], ["*", "/"]];
const comparisonLevel = 2;
const comparisons: readonly BinaryOperator[] = ["==", "!=", "<", "<=", ">", ">="];

/**
 * Reads an expression. `range` is where `text` stands in the file, without quotes around it; `source` says more where
 * it does not stand there as it is. A misspelt operator is reported with a fix and read as what it means, so that a
 * value may stand beside errors. Raises `expression-syntax`, `expression-too-large`, `chinese-operator`,
 * `and-or-word`, `assignment-instead-of-equals`.
 */
export function parseExpression(
  text: string,
  range: TextRange,
  source: Pick<Expression, "quoting" | "offsets"> = {},
): Outcome<Expression> {
  const place: ExpressionPlace = { text, range, ...source };
  if (text.length > maxExpressionLength) {
    const params = { aspect: "length", limit: maxExpressionLength } as const;
    return { diagnostics: [diagnose(expressionTooLarge, params, { range })] };
  }
  const { tokens, diagnostics, isComplete } = tokenizeExpression(place);
  if (!isComplete) return { diagnostics };
  const parser = new ExpressionParser(place, tokens);
  const ast = parser.parseWhole();
  const spelling = diagnostics.filter(
    ({ range: at }) => !parser.diagnostics.some((other) => isSamePlace(other.range, at)),
  );
  const all = [...spelling, ...parser.diagnostics];
  return ast ? { value: { ...place, ast }, diagnostics: all } : { diagnostics: all };
}

function isSamePlace(a: TextRange | undefined, b: TextRange | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** One reading of one expression. Every method gives nothing once a diagnostic says why. */
class ExpressionParser {
  readonly diagnostics: Diagnostic[] = [];
  private readonly place: ExpressionPlace;
  private readonly tokens: readonly ExpressionToken[];
  private at = 0;
  private depth = 0;

  constructor(place: ExpressionPlace, tokens: readonly ExpressionToken[]) {
    this.place = place;
    this.tokens = tokens;
  }

  parseWhole(): Expr | undefined {
    if (this.peek().kind === "end") return this.fail(this.peek(), "empty");
    const ast = this.parseLevel(0);
    if (!ast || this.peek().kind === "end") return ast;
    if (this.isSymbol("..")) return this.fail(this.peek(), "range-alone");
    return this.fail(this.peek(), this.isSymbol("!", "in") ? "not-in" : "unexpected");
  }

  private peek(): ExpressionToken {
    const token = this.tokens[this.at] ?? this.tokens.at(-1);
    return token ?? { kind: "end", from: 0, to: 0 };
  }

  private fail(span: ExprSpan, reason: SyntaxProblem["reason"]): undefined {
    const found = this.place.text.slice(span.from, span.to);
    this.diagnostics.push(syntaxProblem(this.place, span, { reason, found }));
  }

  private isSymbol(...symbols: readonly ExpressionSymbol[]): boolean {
    return symbols.every((symbol, step) => {
      const token = this.tokens[this.at + step];
      return token?.kind === "symbol" && token.symbol === symbol;
    });
  }

  private expect(symbol: ExpressionSymbol, open: ExprSpan): TokenOf<"symbol"> | undefined {
    const token = this.peek();
    if (token.kind === "symbol" && token.symbol === symbol) {
      this.at += 1;
      return token;
    }
    if (token.kind !== "end") return this.fail(token, this.isSymbol("!", "in") ? "not-in" : "unexpected");
    const found = this.place.text.slice(open.from, open.to);
    this.diagnostics.push(syntaxProblem(this.place, open, { reason: "unclosed", found, use: symbol }));
    return undefined;
  }

  /** Reads something that stands in something else, so that its depth is bounded. */
  private within<T>(read: () => T | undefined): T | undefined {
    if (this.depth >= maxExpressionDepth) {
      const range = rangeOfSpan(this.place, this.peek());
      const params = { aspect: "depth", limit: maxExpressionDepth } as const;
      this.diagnostics.push(diagnose(expressionTooLarge, params, { range }));
      return undefined;
    }
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }

  private parseLevel(level: number): Expr | undefined {
    if (level === comparisonLevel) return this.parseComparison();
    const operators = levels[level];
    if (!operators) return this.parseUnary();
    let left = this.parseLevel(level + 1);
    for (;;) {
      const operator = this.operatorOf(operators);
      if (!left || !operator) return left;
      this.at += 1;
      const right = this.parseLevel(level + 1);
      left = right && { type: "binary", operator, left, right, from: left.from, to: right.to };
    }
  }

  private operatorOf(operators: readonly BinaryOperator[]): BinaryOperator | undefined {
    const token = this.peek();
    return token.kind === "symbol" ? operators.find((operator) => operator === token.symbol) : undefined;
  }

  private parseComparison(): Expr | undefined {
    const left = this.parseLevel(comparisonLevel + 1);
    if (!left) return undefined;
    const operator = this.operatorOf(comparisons);
    let result: Expr | undefined = left;
    if (operator) {
      this.at += 1;
      const right = this.parseLevel(comparisonLevel + 1);
      result = right && { type: "binary", operator, left, right, from: left.from, to: right.to };
    } else if (this.isSymbol("in")) {
      this.at += 1;
      result = this.parseMembership(left);
    } else {
      return left;
    }
    if (result && (this.operatorOf(comparisons) || this.isSymbol("in"))) return this.fail(this.peek(), "chain");
    return result;
  }

  private parseMembership(operand: Expr): Expr | undefined {
    const open = this.peek();
    if (this.isSymbol("[")) {
      const items = this.parseList();
      return items && { type: "inList", operand, items: items.items, from: operand.from, to: items.to };
    }
    const low = this.parseLevel(comparisonLevel + 1);
    if (!low) return undefined;
    if (!this.isSymbol("..")) return this.fail({ from: open.from, to: low.to }, "range");
    this.at += 1;
    const high = this.parseLevel(comparisonLevel + 1);
    return high && { type: "inRange", operand, low, high, from: operand.from, to: high.to };
  }

  private parseList(): { readonly items: readonly Expr[]; readonly to: number } | undefined {
    const open = this.peek();
    const items: Expr[] = [];
    this.at += 1;
    while (!this.isSymbol("]")) {
      if (this.peek().kind === "end") return this.expect("]", open) && undefined;
      const item = this.within(() => this.parseLevel(0));
      if (!item) return undefined;
      items.push(item);
      if (this.isSymbol(",")) this.at += 1;
      else break;
    }
    const close = this.expect("]", open);
    return close && { items, to: close.to };
  }

  private parseUnary(): Expr | undefined {
    const token = this.peek();
    if (token.kind !== "symbol" || (token.symbol !== "!" && token.symbol !== "-")) return this.parsePrimary();
    this.at += 1;
    const type = token.symbol === "!" ? "not" : "negate";
    const operand = this.within(() => this.parseUnary());
    return operand && { type, operand, from: token.from, to: operand.to };
  }

  private parsePrimary(): Expr | undefined {
    const token = this.peek();
    const { from, to } = token;
    if (token.kind === "end") return this.fail(this.tokens[this.at - 1] ?? token, "end");
    if (token.kind === "symbol") return token.symbol === "(" ? this.parseGroup(token) : this.fail(token, "unexpected");
    this.at += 1;
    if (token.kind === "number") return { type: "number", value: token.value, text: token.text, from, to };
    if (token.kind === "duration") return { type: "duration", ms: token.ms, text: token.text, from, to };
    if (token.kind !== "name") return { type: token.kind, value: token.value, from, to };
    if (token.name === "true" || token.name === "false")
      return { type: "boolean", value: token.name === "true", from, to };
    if (!this.isSymbol("(")) return { type: "name", name: token.name, from, to };
    return token.name === "missing" ? this.parseMissing(token) : this.fail(token, "call");
  }

  /** What stands in brackets has their place too, so that a part of the text is always a whole one. */
  private parseGroup(open: ExprSpan): Expr | undefined {
    this.at += 1;
    const inner = this.within(() => this.parseLevel(0));
    return inner && this.expect(")", open) && { ...inner, from: open.from, to: this.previousEnd };
  }

  private parseMissing(name: ExprSpan): Expr | undefined {
    const open = this.peek();
    this.at += 1;
    const operand = this.within(() => this.parseLevel(0));
    return operand && this.expect(")", open) && { type: "missing", operand, from: name.from, to: this.previousEnd };
  }

  private get previousEnd(): number {
    return this.tokens[this.at - 1]?.to ?? 0;
  }
}
