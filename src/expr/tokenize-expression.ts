import type { Diagnostic } from "../base/diagnostic.ts";
import type { ExprSpan } from "./expression.ts";
import type { ExpressionPlace } from "./expression-place.ts";
import { isCalendarDate } from "./is-calendar-date.ts";
import { parseDuration } from "./parse-duration.ts";
import { operatorOfWord, readOperator, type ExpressionSymbol, type FoundOperator } from "./read-operator.ts";
import { misspelt, syntaxProblem } from "./syntax-problem.ts";

export type ExpressionToken = ExprSpan &
  (
    | { readonly kind: "number"; readonly value: number; readonly text: string }
    | { readonly kind: "string"; readonly value: string }
    | { readonly kind: "date"; readonly value: string }
    | { readonly kind: "duration"; readonly ms: number; readonly text: string }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "symbol"; readonly symbol: ExpressionSymbol }
    | { readonly kind: "end" }
  );

/** Tokens with an `end` as the last. Misspelt operators are read as what they mean, with a diagnostic. */
export interface ExpressionTokens {
  readonly tokens: readonly ExpressionToken[];
  readonly diagnostics: readonly Diagnostic[];
  /** False when the text could not be read to its end. */
  readonly isComplete: boolean;
}

/** What one reader found: a token, or a problem that ends the reading, or (with `diagnostic`) both. */
interface Found {
  readonly token?: ExpressionToken;
  readonly diagnostic?: Diagnostic;
}

const space = /\s+/uy;
const digits = /\d/y;
const isoDate = /\d{4}-\d{1,2}-\d{1,2}(?![\w-])/y;
const numeric = /(\d+(?:\.\d+)?)(?:[eE]([+-]?\d+))?(%|％)?/y;
/** Ids may hold hyphens, so `a-b` is a name, and a subtraction has spaces (as in XPath). */
const asciiName = /[A-Za-z_][A-Za-z0-9_]*(?:-+[A-Za-z0-9_]+)*(?:\.[A-Za-z0-9_]+(?:-+[A-Za-z0-9_]+)*)*/y;
const asciiTail = /[A-Za-z0-9_]+/y;
const otherLetters = /(?:(?!\p{ASCII})[\p{L}\p{M}\p{N}])+/uy;
const quotePairs: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["”", "”"],
  ["‘", "’"],
  ["’", "’"],
  ["「", "」"],
  ["＂", "＂"],
  ["`", "`"],
]);
const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\\", "\\"],
  ['"', '"'],
  ["'", "'"],
]);

/** Cuts the text of an expression into tokens. */
export function tokenizeExpression(place: ExpressionPlace): ExpressionTokens {
  const { text } = place;
  const tokens: ExpressionToken[] = [];
  const diagnostics: Diagnostic[] = [];
  let at = 0;
  for (;;) {
    at += matchAt(space, text, at)?.[0].length ?? 0;
    if (at >= text.length) break;
    const { token, diagnostic } = readToken(place, at);
    if (diagnostic) diagnostics.push(diagnostic);
    if (!token) return { tokens, diagnostics, isComplete: false };
    tokens.push(token);
    at = token.to;
  }
  tokens.push({ kind: "end", from: text.length, to: text.length });
  return { tokens, diagnostics, isComplete: true };
}

function readToken(place: ExpressionPlace, from: number): Found {
  const { text } = place;
  if (matchAt(digits, text, from)) return readNumeric(place, from);
  if (quotePairs.has(text[from] ?? "")) return readQuoted(place, from);
  const name = matchAt(asciiName, text, from)?.[0];
  if (name) return readName(place, { from, to: from + name.length }, name);
  const operator = readOperator(text, from);
  if (operator) return readSymbol(place, from, operator);
  const word = matchAt(otherLetters, text, from)?.[0];
  if (word) return readWord(place, { from, to: from + word.length }, word);
  const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
  const span = { from, to: from + character.length };
  return { diagnostic: syntaxProblem(place, span, { reason: "character", found: character }) };
}

function readNumeric(place: ExpressionPlace, from: number): Found {
  const { text } = place;
  const date = matchAt(isoDate, text, from)?.[0];
  if (date) {
    const span = { from, to: from + date.length };
    if (isCalendarDate(date)) return { token: { kind: "date", value: date, ...span } };
    return { diagnostic: syntaxProblem(place, span, { reason: "date", found: date }) };
  }
  const match = matchAt(numeric, text, from);
  const [written = "", mantissa = "", exponent = "0", percent] = match ?? [];
  const span = { from, to: from + written.length };
  const tail = (matchAt(asciiTail, text, span.to) ?? matchAt(otherLetters, text, span.to))?.[0] ?? "";
  const duration = parseDuration(written + tail);
  if (duration) return { token: { kind: "duration", ...duration, from, to: span.to + tail.length } };
  if (tail !== "" && operatorOfWord(tail) === undefined) {
    const whole = { from, to: span.to + tail.length };
    return { diagnostic: syntaxProblem(place, whole, { reason: "number", found: written + tail }) };
  }
  const value = Number(`${mantissa}e${Number(exponent) - (percent ? 2 : 0)}`);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    return { diagnostic: syntaxProblem(place, span, { reason: "digits", found: written }) };
  const token = { kind: "number", value, text: written.replace("％", "%"), ...span } as const;
  if (percent !== "％") return { token };
  return { token, diagnostic: misspelt(place, { from: span.to - 1, to: span.to }, { habit: "chinese", use: "%" }) };
}

function readQuoted(place: ExpressionPlace, from: number): Found {
  const { text } = place;
  const open = text[from] ?? "";
  const close = quotePairs.get(open) ?? open;
  const isPlain = open === '"' || open === "'";
  let value = "";
  let at = from + 1;
  while (at < text.length && text[at] !== close) {
    if (!isPlain || text[at] !== "\\") {
      value += text[at];
      at += 1;
      continue;
    }
    const unicode = /^\\u([0-9a-fA-F]{4})/.exec(text.slice(at, at + 6));
    const escaped = unicode
      ? String.fromCharCode(Number.parseInt(unicode[1] ?? "", 16))
      : escapes.get(text[at + 1] ?? "");
    if (escaped === undefined) {
      const span = { from: at, to: Math.min(at + 2, text.length) };
      return { diagnostic: syntaxProblem(place, span, { reason: "escape", found: text.slice(at, at + 2) }) };
    }
    value += escaped;
    at += unicode ? 6 : 2;
  }
  const span = { from, to: Math.min(at + 1, text.length) };
  if (at >= text.length)
    return { diagnostic: syntaxProblem(place, span, { reason: "unclosed-quote", found: text.slice(from) }) };
  const token = { kind: "string", value, ...span } as const;
  if (isPlain) return { token };
  return { token, diagnostic: misspelt(place, span, { habit: "chinese", use: quoteText(value) }) };
}

function readName(place: ExpressionPlace, span: ExprSpan, name: string): Found {
  const lower = name.toLowerCase();
  if (name === "in") return { token: { kind: "symbol", symbol: "in", ...span } };
  const symbol = ({ and: "&&", or: "||", not: "!" } as const)[lower];
  if (symbol === undefined) return { token: { kind: "name", name, ...span } };
  const token = { kind: "symbol", symbol, ...span } as const;
  return { token, diagnostic: misspelt(place, span, { habit: "word", use: symbol }) };
}

function readSymbol(place: ExpressionPlace, from: number, operator: FoundOperator): Found {
  const span = { from, to: from + operator.length };
  const token = { kind: "symbol", symbol: operator.symbol, ...span } as const;
  if (!operator.habit) return { token };
  return { token, diagnostic: misspelt(place, span, { habit: operator.habit, use: operator.symbol }) };
}

function readWord(place: ExpressionPlace, span: ExprSpan, word: string): Found {
  const symbol = operatorOfWord(word);
  if (symbol === undefined) return { token: { kind: "name", name: word, ...span } };
  const token = { kind: "symbol", symbol, ...span } as const;
  return { token, diagnostic: misspelt(place, span, { habit: "chinese", use: symbol }) };
}

/** A text as the language writes it: in double quotes, with `\` before a quote, a backslash or a control character. */
export function quoteText(value: string): string {
  const named: ReadonlyMap<string, string> = new Map([...escapes].map(([letter, character]) => [character, letter]));
  const body = value.replace(/["\\\p{Cc}\u2028\u2029]/gu, (character) => {
    const letter = named.get(character);
    return letter ? `\\${letter}` : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${body}"`;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
