import { isTextual, report, typeIfNamed, type CheckContext } from "./check-context.ts";
import { closestName, closestValue } from "./closest-in-scope.ts";
import textWithoutQuotes from "./diagnostics/text-without-quotes.ts";
import valueNotInSet from "./diagnostics/value-not-in-set.ts";
import type { ValueType } from "./expression-scope.ts";
import type { Expr } from "./expression.ts";
import { quoteText } from "./tokenize-expression.ts";

type TextType = Extract<ValueType, { kind: "text" | "code" }>;

/** Whether a bare word beside a text is itself meant as text: it is one of the values, or no declared name is near. */
export function isBareText(context: CheckContext, type: TextType, part: Expr): boolean {
  if (part.type !== "name" || part.name === "true" || part.name === "false") return false;
  const declared = typeIfNamed(context, part);
  if (declared && isTextual(declared)) return false;
  const values = type.kind === "code" ? (type.values ?? []) : [];
  if (values.includes(part.name)) return true;
  if (declared) return false;
  return (
    (type.kind === "code" && closestValue(type, part.name) !== undefined) || !closestName(context.scope, part.name)
  );
}

/** Says that a bare word is to stand in quotes, or which value it should have been. */
export function reportBareText(context: CheckContext, type: TextType, part: Expr): void {
  if (part.type !== "name") return;
  if (type.kind === "code" && type.values && !type.values.includes(part.name))
    return reportUnknownValue(context, { ...type, values: type.values }, part);
  const use = quoteText(part.name);
  report(context, textWithoutQuotes, {
    params: { name: part.name, use },
    span: part,
    fix: { text: use, isSafe: true },
  });
}

/** Whether a constant beside a code is one of its values; reports it when it is not. */
export function checkCode(context: CheckContext, type: ValueType, part: Expr): boolean {
  if (type.kind !== "code" || !type.values || part.type !== "string" || type.values.includes(part.value)) return true;
  reportUnknownValue(context, { ...type, values: type.values }, part);
  return false;
}

function reportUnknownValue(
  context: CheckContext,
  type: Extract<ValueType, { kind: "code" }> & { readonly values: readonly string[] },
  part: Extract<Expr, { type: "name" | "string" }>,
): void {
  const value = part.type === "name" ? part.name : part.value;
  const near = closestValue(type, value);
  const shown = type.values.slice(0, 6).map(quoteText).join(", ");
  const known = type.values.length > 6 ? `${shown} …` : shown;
  const use = near ? quoteText(near.id) : "";
  const fix = near && { fix: { text: use, isSafe: near.isCertain } };
  report(context, valueNotInSet, { params: { value, use, known }, span: part, ...fix });
}
