import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextRange } from "../base/text-range.ts";
import alertSyntax, { type AlertProblem } from "./diagnostics/alert-syntax.ts";
import { rangeOfSpan, type ExpressionPlace } from "./expression-place.ts";
import type { Expression, ExprSpan } from "./expression.ts";
import { readOperator } from "./read-operator.ts";
import { fixOfSpan } from "./syntax-problem.ts";

/** A threshold as the alert grammar gives it; the model's `AlertCondition` is the same. */
export interface ParsedAlert {
  readonly text: string;
  readonly on: "level" | "change";
  readonly operator: AlertOperator;
  /** A ratio is a number: 60% is 0.6. A change is a share of what it is compared with. */
  readonly threshold: number;
  /** Present on a change. */
  readonly versus?: "previous" | "last_year";
}

export type AlertOperator = "<" | "<=" | ">" | ">=";

const operators: readonly AlertOperator[] = ["<", "<=", ">", ">="];
const periods = ["previous", "last_year"] as const;

/**
 * Reads `< 60%`, `> 450`, `change > 20% vs previous`, `change < -10% vs last_year`. `range` and `source` as for
 * expressions. Raises `alert-syntax`; a value stands beside it where the meaning is plain.
 */
export function parseAlert(
  text: string,
  range: TextRange,
  source: Pick<Expression, "quoting" | "offsets"> = {},
): Outcome<ParsedAlert> {
  const place: ExpressionPlace = { text, range, ...source };
  const diagnostics: Diagnostic[] = [];
  const report = (span: ExprSpan, problem: Omit<AlertProblem, "found">, fixText?: string): undefined => {
    const fix = fixText === undefined ? undefined : fixOfSpan(place, span, { text: fixText, isSafe: true });
    const found = text.slice(span.from, span.to);
    const at = { range: rangeOfSpan(place, span), ...(fix && { fix }) };
    diagnostics.push(diagnose(alertSyntax, { ...problem, found }, at));
  };
  const value = readAlert(text, report);
  return value ? { value, diagnostics } : { diagnostics };
}

type Report = (span: ExprSpan, problem: Omit<AlertProblem, "found">, fixText?: string) => undefined;

function readAlert(text: string, report: Report): ParsedAlert | undefined {
  const subject = /^\s*(change\b)?\s*/.exec(text);
  const on = subject?.[1] ? "change" : "level";
  let at = subject?.[0].length ?? 0;
  const found = readOperator(text, at);
  const operator = operators.find((each) => each === found?.symbol);
  if (!found || !operator) return report(wordAt(text, at, found?.length), { reason: "operator" });
  if (found.habit) report({ from: at, to: at + found.length }, { reason: "spelling", use: operator }, operator);
  at += found.length;
  const number = /^\s*([-－−+]?\s*\d+(?:\.\d+)?)(\s*[%％])?/u.exec(text.slice(at));
  const threshold = Number(`${number?.[1]?.replace(/[－−]/u, "-").replace(/\s/g, "")}e${number?.[2] ? -2 : 0}`);
  if (!number || !Number.isFinite(threshold)) return report(wordAt(text, at), { reason: "number" });
  at += number[0].length;
  return readVersus({ text, on, operator, threshold }, at, report);
}

function readVersus(alert: ParsedAlert, at: number, report: Report): ParsedAlert | undefined {
  const { text, on } = alert;
  const versus = /^\s*vs\b\s*([A-Za-z_]+)?/.exec(text.slice(at));
  const end = at + (versus?.[0].length ?? 0);
  const rest = wordAt(text, end);
  if (text.slice(end).trim() !== "") return report(rest, { reason: "rest" });
  if (on === "level") {
    if (!versus) return alert;
    const insert = text.search(/\S/);
    return report({ from: insert, to: end }, { reason: "level-versus", use: `change ${text.slice(insert, end)}` });
  }
  const period = periods.find((each) => each === versus?.[1]);
  if (period) return { ...alert, versus: period };
  if (versus?.[1]) return report({ from: at + versus[0].search(/\S/), to: end }, { reason: "period" });
  const written = text.trim();
  const from = text.indexOf(written);
  return report({ from, to: from + written.length }, { reason: "no-period" });
}

/** The word at or behind an offset; where the text has ended, the whole of it. */
function wordAt(text: string, at: number, length?: number): ExprSpan {
  const word = /\S+/.exec(text.slice(at));
  if (!word) return { from: 0, to: text.length };
  const from = at + word.index;
  return { from, to: from + (length ?? word[0].length) };
}
