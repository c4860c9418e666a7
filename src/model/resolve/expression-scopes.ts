import { elementRef } from "../../base/element-ref.ts";
import { scopeOf, type Declaration, type ExpressionScope, type ValueType } from "../../expr/expression-scope.ts";
import type { Field, FieldType, NumberRange, Trait } from "../model.ts";
import { child, entriesOf, wordOf, type TreeEntry } from "../tree.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { traitType } from "./resolve-fields.ts";

interface Known {
  readonly fields: readonly Field[];
  readonly traits: readonly Trait[];
}

/**
 * What a rule about a customer may name: fields and metrics per customer, traits, schemes, events. Where one id stands
 * for several of them, the first in that order counts.
 */
export function customerScope(context: ResolveContext, { fields, traits }: Known): ExpressionScope {
  const customerFields = fields.filter(({ per }) => per === "customer");
  const metrics = [...(context.declared.get("metric")?.values() ?? [])];
  return scopeOf([
    ...customerFields.map((field) => ({ name: field.id, ref: field.ref, type: fieldValueType(field) })),
    ...traits.map((trait) => ({ name: trait.id, ref: trait.ref, type: valueType(trait) })),
    // One with a broken event is declared all the same: a rule that uses it is not wrong.
    ...[...(context.declared.get("trait")?.values() ?? [])].map(({ id, ref, entry }): Declaration => ({
      name: id,
      ref,
      type: valueType({ type: traitType(entry) }),
    })),
    ...metrics
      .filter(({ entry }) => wordOf(child(entry.value, "per")) === "customer")
      .map(({ entry }) => metricDeclaration(entry)),
    ...[...(context.declared.get("scheme")?.values() ?? [])].map(({ id, ref, entry }): Declaration => {
      const classes = entriesOf(child(entry.value, "classes")).map(({ key }) => key);
      return { name: id, ref, type: { kind: "class", scheme: id, classes } };
    }),
    ...[...(context.declared.get("event")?.values() ?? [])].map(({ id, ref }): Declaration => ({
      name: id,
      ref,
      type: { kind: "event" },
    })),
  ]);
}

/** What a derived metric may name: metrics. */
export function metricScope(context: ResolveContext): ExpressionScope {
  return scopeOf([...(context.declared.get("metric")?.values() ?? [])].map(({ entry }) => metricDeclaration(entry)));
}

function metricDeclaration(entry: TreeEntry): Declaration {
  const unit = wordOf(child(entry.value, "unit"));
  const type: ValueType = { kind: "number", ...(unit !== undefined && { unit }) };
  return { name: entry.key, ref: elementRef("metric", entry.key), type };
}

function fieldValueType(field: Field): ValueType {
  if (field.type !== "code" || field.values.length === 0) return valueType(field);
  return { kind: "code", values: field.values.map(({ code }) => code) };
}

function valueType({
  type,
  range,
  unit,
}: {
  readonly type: FieldType;
  readonly range?: NumberRange;
  readonly unit?: string;
}): ValueType {
  if (type !== "integer" && type !== "number") return { kind: type };
  return { kind: type, ...(range && { range }), ...(unit !== undefined && { unit }) };
}
