import type { DecisionScope, SchemeRules } from "../expr/decide/formula.ts";
import { scopeOf, type Declaration, type ExpressionScope, type ValueType } from "../expr/expression-scope.ts";
import type { Field, Model, Trait } from "./model.ts";

/**
 * What a rule about a customer may name in a resolved model: fields and metrics per customer, traits, schemes, events.
 * Where one id stands for several of them, the first in that order counts, as when the rules were read.
 */
export function customerScopeOf(model: Model): ExpressionScope {
  const classesOf = (scheme: string): readonly string[] =>
    model.classes.filter((each) => each.scheme === scheme).map(({ id }) => id.slice(scheme.length + 1));
  return scopeOf([
    ...model.fields.filter(({ per }) => per === "customer").map((field) => declared(field, fieldType(field))),
    ...model.traits.map((trait) => declared(trait, traitType(trait))),
    ...model.metrics
      .filter(({ per }) => per === "customer")
      .map((metric) => declared(metric, { kind: "number", unit: metric.unit })),
    ...model.schemes.map((scheme) =>
      declared(scheme, { kind: "class", scheme: scheme.id, classes: classesOf(scheme.id) }),
    ),
    ...model.events.map((event) => declared(event, { kind: "event" })),
  ]);
}

/** The same with the rules of all schemes, for proving things about conditions. */
export function decisionScopeOf(model: Model): DecisionScope {
  return {
    scope: customerScopeOf(model),
    schemes: new Map(model.schemes.map(({ id }) => [id, schemeRulesOf(model, id)])),
  };
}

/** The classes of a scheme that are in use, with their rules. */
export function schemeRulesOf(model: Model, scheme: string): SchemeRules {
  const match = model.schemes.find(({ id }) => id === scheme)?.match ?? "one";
  const classes = model.classes
    .filter((each) => each.scheme === scheme && each.retired === undefined)
    .map(({ id, when }) => ({ id: id.slice(scheme.length + 1), ...(when && { rule: when.ast }) }));
  return { match, classes };
}

function declared({ id, ref }: Pick<Declaration, "ref"> & { readonly id: string }, type: ValueType): Declaration {
  return { name: id, ref, type };
}

function fieldType(field: Field): ValueType {
  if (field.type !== "code" || field.values.length === 0) return plainType(field);
  return { kind: "code", values: field.values.map(({ code }) => code) };
}

/** A count, and the time since something, are never below zero. */
function traitType(trait: Trait): ValueType {
  const type = plainType(trait);
  const isNatural = ["count", "since_last", "since_first"].includes(trait.compute);
  if (!isNatural || (type.kind !== "integer" && type.kind !== "number") || type.range) return type;
  return { ...type, range: { min: 0, max: Infinity } };
}

function plainType({ type, range, unit }: Pick<Field | Trait, "type" | "range" | "unit">): ValueType {
  if (type !== "integer" && type !== "number") return { kind: type };
  return { kind: type, ...(range && { range }), ...(unit !== undefined && { unit }) };
}
