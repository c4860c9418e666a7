import type { ParsedDocument, ParsedScalar } from "../syntax/parsed-document.ts";
import { tokenizeExpression, type ExpressionToken } from "../expr/tokenize-expression.ts";
import { placeWords, type PlacedWord } from "./scalar-text.ts";

/** A word of an expression that may name something. */
export interface ExpressionWord extends PlacedWord {
  readonly kinds: readonly string[];
  /** Scheme or field that it is compared with. Absent: it stands by itself. */
  readonly owners?: readonly string[];
}

interface ExpressionAbout {
  readonly about: "customer" | "code" | "metric";
  readonly document: ParsedDocument;
}

const kindsByAbout = {
  customer: ["field", "trait", "metric", "scheme", "event", "class"],
  code: ["part"],
  metric: ["metric"],
} as const;

/**
 * The names in the text of an expression. A word that is compared with another one may be a class of it, a text a value
 * of it; whether it is says the look-up. Expressions that cannot be parsed still give their words.
 */
export function wordsOfExpression(
  value: string,
  node: ParsedScalar,
  { about, document }: ExpressionAbout,
): readonly ExpressionWord[] {
  const range = { file: document.file, from: node.from, to: node.to };
  const { tokens } = tokenizeExpression({ text: value, range });
  const words = tokens.flatMap((token, index) => {
    const text = token.kind === "name" ? token.name : token.kind === "string" ? token.value : undefined;
    if (text === undefined || text === "true" || text === "false" || text === "missing") return [];
    const compared = comparedWith(tokens, index);
    if (token.kind === "string" && (compared === undefined || about !== "customer")) return [];
    const at = token.kind === "string" ? token.from + 1 : token.from;
    return [{ text, at, compared, isText: token.kind === "string" }];
  });
  const placed = placeWords(value, node, words);
  return words.map(({ text, compared, isText }, index) => ({
    text,
    from: placed[index]?.from,
    kinds: isText ? ["value"] : compared === undefined ? kindsByAbout[about] : ["class", ...kindsByAbout[about]],
    ...(compared !== undefined && about === "customer" && { owners: [compared] }),
  }));
}

/** The name on the other side of `==` or `!=`, or in front of `in [`. */
function comparedWith(tokens: readonly ExpressionToken[], index: number): string | undefined {
  const isEqual = (token: ExpressionToken | undefined): boolean =>
    token?.kind === "symbol" && (token.symbol === "==" || token.symbol === "!=");
  const nameAt = (at: number): string | undefined => {
    const token = tokens[at];
    return token?.kind === "name" ? token.name : undefined;
  };
  if (isEqual(tokens[index - 1])) return nameAt(index - 2);
  if (isEqual(tokens[index + 1]) && tokens[index + 2]?.kind === "name") return nameAt(index + 2);
  for (let at = index - 1; at > 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== "symbol") continue;
    if (token.symbol === "[") {
      const before = tokens[at - 1];
      return before?.kind === "symbol" && before.symbol === "in" ? nameAt(at - 2) : undefined;
    }
    if (token.symbol !== ",") return undefined;
  }
  return undefined;
}
