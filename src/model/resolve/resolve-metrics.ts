import type { ElementKind, ElementRef } from "../../base/element-ref.ts";
import type { Expr } from "../../expr/expression.ts";
import type { ExpressionScope } from "../../expr/expression-scope.ts";
import { parseAlert } from "../../expr/parse-alert.ts";
import type { Alert, AlertCondition, Metric } from "../model.ts";
import { child, entriesOf, oneOrMany, plainOf, rangeOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readExpression } from "./read-expression.ts";
import { present, readChoice, readNumber } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId, referenceIds, resolveReference } from "./resolve-reference.ts";
import { checkAttribute, resolveScopedName } from "./resolve-scoped-name.ts";
import { textPlaceOf } from "./text-place.ts";

/** The metrics. `scope` holds the names in `expr`: metrics. */
export function resolveMetrics(context: ResolveContext, root: TreeNode, scope: ExpressionScope): readonly Metric[] {
  return entriesOf(child(root, "metrics")).map((entry) => resolveMetric(context, entry, scope));
}

/** Keys that have a property of their own in `Metric`, or that every element has. */
const namedKeys = new Set([
  ...["label", "note", "tags", "was", "retired", "replaced_by"],
  ...["type", "unit", "better", "target", "alert", "per", "owner", "stage", "expr"],
]);

function resolveMetric(context: ResolveContext, entry: TreeEntry, scope: ExpressionScope): Metric {
  const element = readElement(context, "metric", { entry });
  const { value } = entry;
  const { ref } = element;
  const expr = readExpression(context, child(value, "expr"), { scope, subject: ref, expected: "number" });
  const uses = new Set(readUses(context, value, ref));
  if (expr) for (const used of namesIn(expr.ast, scope)) uses.add(used);
  const settings = entriesOf(value).filter(({ key }) => !namedKeys.has(key));
  return {
    ...element,
    metricType: wordOf(child(value, "type")) ?? "given",
    unit: wordOf(child(value, "unit")) ?? "count",
    stages: referenceIds(context, "stage", { node: child(value, "stage"), subject: ref }),
    uses: [...uses],
    settings: Object.fromEntries(settings.map((setting) => [setting.key, plainOf(setting.value)])),
    ...present({
      better: readChoice(child(value, "better"), ["higher", "lower"]),
      target: readNumber(child(value, "target")),
      alert: readAlert(context, child(value, "alert"), ref),
      per: readChoice(child(value, "per"), ["customer"]),
      owner: referenceId(context, "role", { node: child(value, "owner"), subject: ref }),
      expr,
    }),
  };
}

/** Which kinds a key of a metric refers to. */
const useKeys: Readonly<Record<string, readonly ElementKind[]>> = {
  event: ["event"],
  node: ["node"],
  base: ["node", "event"],
  conversion: ["node", "event"],
  numerator: ["metric"],
  denominator: ["metric"],
};

function readUses(context: ResolveContext, value: TreeNode, subject: ElementRef): readonly ElementRef[] {
  const uses: ElementRef[] = [];
  for (const [key, kinds] of Object.entries(useKeys)) {
    for (const node of oneOrMany(child(value, key))) {
      const found = resolveReference(context, kinds, { node, subject });
      if (found) uses.push(found.ref);
    }
  }
  const of = child(value, "of");
  const named = resolveScopedName(context, ["source", "event"], { node: of, subject });
  if (named) uses.push(named.owner.ref);
  if (named?.owner.kind === "event" && named.member !== undefined && named.memberRange) {
    checkAttribute(context, named.owner, { name: named.member, range: named.memberRange, subject });
  }
  const event = context.declared.get("event")?.get(wordOf(child(value, "event")) ?? "");
  for (const key of ["amount", "score"]) {
    const node = child(value, key);
    const name = node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
    if (event && node && name !== undefined) checkAttribute(context, event, { name, range: rangeOf(node), subject });
  }
  return uses;
}

/** What the names of an expression stand for. */
export function namesIn(expr: Expr, scope: ExpressionScope): readonly ElementRef[] {
  switch (expr.type) {
    case "name": {
      const found = scope.lookup(expr.name);
      return found ? [found.ref] : [];
    }
    case "binary":
      return [...namesIn(expr.left, scope), ...namesIn(expr.right, scope)];
    case "not":
    case "negate":
    case "missing":
      return namesIn(expr.operand, scope);
    case "inRange":
      return [expr.operand, expr.low, expr.high].flatMap((part) => namesIn(part, scope));
    case "inList":
      return [expr.operand, ...expr.items].flatMap((part) => namesIn(part, scope));
    default:
      return [];
  }
}

function readAlert(context: ResolveContext, node: TreeNode | undefined, subject: ElementRef): Alert | undefined {
  if (node?.kind !== "map") return undefined;
  const periods = /^(\d+)\b/.exec(wordOf(child(node, "for")) ?? "")?.[1];
  return {
    periods: periods === undefined ? 1 : Number(periods),
    ...present({
      warn: readCondition(context, child(node, "warn"), subject),
      critical: readCondition(context, child(node, "critical"), subject),
      minN: readNumber(child(node, "min_n")),
    }),
  };
}

function readCondition(
  context: ResolveContext,
  node: TreeNode | undefined,
  subject: ElementRef,
): AlertCondition | undefined {
  const text = wordOf(node);
  if (node?.kind !== "scalar" || text === undefined) return undefined;
  const { range, source } = textPlaceOf(node, text);
  const parsed = parseAlert(text, range, source);
  context.diagnostics.push(...parsed.diagnostics.map((each) => ({ ...each, subject })));
  return parsed.value;
}
