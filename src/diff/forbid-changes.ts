import { elementRef } from "../base/element-ref.ts";
import { compareConditions } from "../expr/decide/compare-conditions.ts";
import type { Expr } from "../expr/expression.ts";
import { scopeOf, type ValueType } from "../expr/expression-scope.ts";
import type { Code, CodePart } from "../model/model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findingOf, propertyChanges } from "./property-changes.ts";

/** Codes that forbid more, or fewer, combinations than before; `other`: some more and some fewer, or undecided. */
export function forbidChanges(
  comparison: Comparison,
  effect: "tightened" | "loosened" | "other",
): readonly FoundChange[] {
  return propertyChanges(comparison, "code", ["forbid"]).flatMap((change) => {
    const [before, after] = [comparison.base, comparison.head].map(({ model }) =>
      model.codes.find(({ ref }) => ref === change.subject),
    );
    return effectOf(before, after) === effect
      ? [findingOf(change, { zh: "禁止的组合", en: "Forbidden combinations" })]
      : [];
  });
}

function effectOf(before: Code | undefined, after: Code | undefined): "tightened" | "loosened" | "other" {
  const parts = [...(after?.parts ?? []), ...(before?.parts ?? [])];
  const scope = scopeOf(parts.map((part) => ({ name: part.id, ref: elementRef("code", part.id), type: typeOf(part) })));
  const { relation } = compareConditions(forbidden(before), forbidden(after), { scope });
  if (relation === "loosened") return "tightened";
  return relation === "tightened" ? "loosened" : "other";
}

/** That some rule forbids it. */
function forbidden(code: Code | undefined): Expr {
  const span = { from: 0, to: 0 };
  const rules = (code?.forbid ?? []).map(({ ast }) => ast);
  return rules.reduce<Expr>((left, right) => ({ ...span, type: "binary", operator: "||", left, right }), {
    ...span,
    type: "boolean",
    value: false,
  });
}

function typeOf({ settings }: CodePart): ValueType {
  const { values } = settings;
  return typeof values === "object" && values !== null
    ? { kind: "code", values: Object.keys(values) }
    : { kind: "text" };
}
