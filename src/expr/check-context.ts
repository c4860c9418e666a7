import { diagnose, type Diagnostic, type DiagnosticKind, type DiagnosticParams } from "../base/diagnostic.ts";
import type { Wording } from "../base/wording.ts";
import { classIdOf } from "./closest-in-scope.ts";
import typeMismatch, { type Mismatch } from "./diagnostics/type-mismatch.ts";
import { rangeOfSpan } from "./expression-place.ts";
import type { ExpressionScope, ValueType } from "./expression-scope.ts";
import type { Expr, Expression, ExprSpan } from "./expression.ts";
import { fixOfSpan } from "./syntax-problem.ts";

/** One checking of one expression: what it is checked against, and what was found so far. */
export interface CheckContext {
  readonly expression: Expression;
  readonly scope: ExpressionScope;
  readonly diagnostics: Diagnostic[];
}

/** What a finding adds to its kind. */
interface FindingPlace {
  readonly span: ExprSpan;
  readonly hint?: Wording;
  /** The text that belongs in place of the span, or of another part. */
  readonly fix?: { readonly text: string; readonly isSafe: boolean; readonly span?: ExprSpan };
}

/** Adds a finding. Gives nothing, as the type of what is wrong. */
export function report<P extends DiagnosticParams>(
  { expression, diagnostics }: CheckContext,
  kind: DiagnosticKind<P>,
  { params, span, hint, fix }: FindingPlace & { readonly params: P },
): undefined {
  const mended = fix && fixOfSpan(expression, fix.span ?? span, fix);
  const range = rangeOfSpan(expression, span);
  diagnostics.push(diagnose(kind, params, { range, ...(hint && { hint }), ...(mended && { fix: mended }) }));
}

/** Adds a `type-mismatch`. */
export function mismatch(context: CheckContext, params: Mismatch, place: FindingPlace): undefined {
  return report(context, typeMismatch, { params, ...place });
}

/** A part as written, cut to what a message can hold. */
export function snippet({ expression }: CheckContext, span: ExprSpan): string {
  const text = expression.text.slice(span.from, span.to).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

/** The type of a declared name. `tier.vip` is whether the customer is of that class. */
export function typeOfName({ scope }: CheckContext, name: string): ValueType | undefined {
  const declared = scope.lookup(name)?.type;
  if (declared) return declared;
  const scheme = scope.lookup(name.slice(0, Math.max(0, name.lastIndexOf("."))))?.type;
  return scheme?.kind === "class" && scheme.classes.includes(classIdOf(scheme, name)) ? { kind: "boolean" } : undefined;
}

/** The type of a part that is a declared name. */
export function typeIfNamed(context: CheckContext, expr: Expr): ValueType | undefined {
  return expr.type === "name" ? typeOfName(context, expr.name) : undefined;
}

export function isNumeric(type: ValueType): boolean {
  return type.kind === "number" || type.kind === "integer";
}

export function isTextual(type: ValueType): type is Extract<ValueType, { kind: "text" | "code" }> {
  return type.kind === "text" || type.kind === "code";
}

export function isCondition(type: ValueType): boolean {
  return type.kind === "boolean" || type.kind === "event";
}
