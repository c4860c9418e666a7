import type { Diagnostic } from "../base/diagnostic.ts";
import type { ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";
import tooMany from "./diagnostics/too-many.ts";
import wrongCount from "./diagnostics/wrong-count.ts";
import { explainMisplacedKeys, explainMissingKeys } from "./explain-key.ts";
import { explainMap } from "./explain-map.ts";
import { explainNumber, explainText, explainType } from "./explain-scalar.ts";
import { alternativesOf, hasType, resolveSchema, typesOf, type JsonSchema } from "./json-schema.ts";
import { helpOf, patternOf, valueRange, violation, type Spot } from "./violation.ts";

/** Everything that explains goes out through this file: an editor loads it when there is something to explain. */
export { missing } from "./explain-key.ts";

/**
 * What is wrong with a value, in words, by walking the schema beside the tree: one mistake gives one diagnostic. Empty
 * where the value fits, and only there: the compiled checks and this walk say the same (a test holds them to it).
 */
export function explainShape(schema: JsonSchema, node: ParsedNode, spot: Spot): readonly Diagnostic[] {
  const resolved = resolveSchema(schema, spot.root);
  const alternatives = alternativesOf(resolved, spot.root);
  const fitting = alternatives.filter((part) => {
    const types = typesOf(part);
    return types.length === 0 || types.some((type) => hasType(node, type));
  });
  if (fitting.length === 0) return [explainType(alternatives, node, { spot, schema: resolved })];
  const { description, "x-zh": chinese, examples } = resolved;
  const described = fitting.map((part): JsonSchema => ({
    ...part,
    ...(description !== undefined && { description }),
    ...(chinese !== undefined && { "x-zh": chinese }),
    ...(examples && { examples }),
  }));
  return nearest(described, node, spot);
}

/** The findings of the alternative that was meant: for maps one that knows most of the keys, else the mildest. */
function nearest(alternatives: readonly JsonSchema[], node: ParsedNode, spot: Spot): readonly Diagnostic[] {
  const known = alternatives.map((part) => (node.kind === "map" ? knownKeys(part, node, spot) : 0));
  const most = Math.max(...known);
  const likely = alternatives
    .filter((_, index) => known[index] === most)
    .map((part) => explainFitting(part, node, spot));
  return likely.reduce((best, each) => (each.length < best.length ? each : best));
}

function knownKeys(schema: JsonSchema, node: ParsedMap, spot: Spot): number {
  if (schema.properties === undefined && schema.patternProperties === undefined) return 0;
  const patterns = Object.keys(schema.patternProperties ?? {}).map((source) => patternOf(source, spot));
  const isKnown = (key: string): boolean =>
    Object.hasOwn(schema.properties ?? {}, key) || patterns.some((pattern) => pattern.test(key));
  return node.entries.filter(({ key }) => isKnown(key)).length + (schema.properties ? 0.5 : 0);
}

function explainFitting(schema: JsonSchema, node: ParsedNode, spot: Spot): readonly Diagnostic[] {
  if (node.kind === "map") {
    return [...explainMap(schema, node, { spot, explain: explainShape }), ...explainConditions(schema, node, spot)];
  }
  if (node.kind === "list") return explainList(schema, node, spot);
  const found =
    typeof node.value === "number"
      ? explainNumber(schema, node, spot)
      : typeof node.value === "string"
        ? explainText(schema, node, spot)
        : undefined;
  return found ? [found] : [];
}

function explainList(schema: JsonSchema, node: ParsedNode & { kind: "list" }, spot: Spot): readonly Diagnostic[] {
  const { minItems, maxItems } = schema;
  const count = node.items.length;
  const range = valueRange(spot, node);
  if (minItems !== undefined && minItems === maxItems && count !== minItems) {
    return [
      violation(wrongCount, { key: spot.name, count, expected: minItems }, { range, help: helpOf(schema, spot.name) }),
    ];
  }
  if (maxItems !== undefined && count > maxItems) {
    return [violation(tooMany, { key: spot.name, count, limit: maxItems, what: "items" }, { range })];
  }
  const { entry: _entry, ...itemSpot } = spot;
  return schema.items ? node.items.flatMap((item) => explainShape(schema.items ?? {}, item, itemSpot)) : [];
}

/** What a map must obey besides its own keys: another schema, or the `then` of a condition that holds. */
function explainConditions(schema: JsonSchema, node: ParsedMap, spot: Spot): readonly Diagnostic[] {
  const parts = schema.allOf ?? [];
  const known = schema.properties ?? resolveSchema(parts[0] ?? {}, spot.root).properties ?? {};
  return parts.flatMap((part) => {
    if (!part.if) return explainShape(part, node, spot);
    if (!part.then || !holds(part.if, node)) return [];
    const all = { ...part.then, properties: known };
    return [...explainMissingKeys(all, node, spot), ...explainMisplacedKeys(all, node, spot)];
  });
}

/** Whether a condition holds: `required`, `not`, `anyOf` and a `const` per property are all that conditions use. */
function holds(condition: JsonSchema, node: ParsedNode): boolean {
  if (node.kind !== "map") return true;
  const valueOf = (name: string): ParsedNode | undefined => node.entries.find(({ key }) => key === name)?.value;
  const isConst = ([name, part]: [string, JsonSchema]): boolean => {
    const value = valueOf(name);
    return value === undefined || (value.kind === "scalar" && value.value === part.const);
  };
  return (
    (condition.required ?? []).every((name) => valueOf(name) !== undefined) &&
    Object.entries(condition.properties ?? {}).every(isConst) &&
    (!condition.not || !holds(condition.not, node)) &&
    (!condition.anyOf || condition.anyOf.some((part) => holds(part, node)))
  );
}
