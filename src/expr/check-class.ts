import { mismatch, report, snippet, typeIfNamed, type CheckContext } from "./check-context.ts";
import { classIdOf, closestClass } from "./closest-in-scope.ts";
import comparisonWithUnknownClass from "./diagnostics/comparison-with-unknown-class.ts";
import type { ValueType } from "./expression-scope.ts";
import type { Expr } from "./expression.ts";

/** Checks what a scheme is compared with: a bare word that is one of its classes. */
export function checkClass(context: CheckContext, scheme: Extract<ValueType, { kind: "class" }>, part: Expr): void {
  if (part.type !== "name" && part.type !== "string") {
    const params = { reason: "not-a-class", left: scheme.scheme, right: snippet(context, part) } as const;
    mismatch(context, params, { span: part });
    return;
  }
  const written = part.type === "name" ? part.name : part.value;
  if (scheme.classes.includes(classIdOf(scheme, written))) {
    if (part.type === "name") return;
    const params = { reason: "quoted-class", left: scheme.scheme, right: written } as const;
    mismatch(context, params, { span: part, fix: { text: classIdOf(scheme, written), isSafe: true } });
    return;
  }
  const declared = typeIfNamed(context, part);
  const near = closestClass(scheme, written);
  if (declared && !near) {
    const params = { reason: "not-a-class", left: scheme.scheme, right: written } as const;
    mismatch(context, params, { span: part });
    return;
  }
  const known = scheme.classes.slice(0, 6).join(", ");
  const params = { name: written, scheme: scheme.scheme, suggestion: near?.id ?? "", known };
  const fix = near && { fix: { text: near.id, isSafe: near.isCertain } };
  report(context, comparisonWithUnknownClass, { params, span: part, ...fix });
}
