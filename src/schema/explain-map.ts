import type { Diagnostic } from "../base/diagnostic.ts";
import type { ParsedEntry, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";
import mergeKeyUsed from "./diagnostics/merge-key-used.ts";
import tooMany from "./diagnostics/too-many.ts";
import { explainBadKey, explainMissingKeys } from "./explain-key.ts";
import type { JsonSchema } from "./json-schema.ts";
import { keyRange, patternOf, valueRange, violation, type Spot } from "./violation.ts";

/** How the value of an entry is explained; given as an argument because the walk is recursive over two files. */
export type Explain = (schema: JsonSchema, node: ParsedNode, spot: Spot) => readonly Diagnostic[];

interface MapWalk {
  readonly spot: Spot;
  readonly explain: Explain;
}

/** What is wrong with the keys of a map and, one by one, with their values. */
export function explainMap(schema: JsonSchema, node: ParsedMap, { spot, explain }: MapWalk): readonly Diagnostic[] {
  const patterns = Object.entries(schema.patternProperties ?? {}).map(
    ([source, part]) => [patternOf(source, spot), part] as const,
  );
  const schemaOf = (key: string): JsonSchema | undefined =>
    Object.hasOwn(schema.properties ?? {}, key)
      ? schema.properties?.[key]
      : patterns.find(([pattern]) => pattern.test(key))?.[1];
  const found = node.entries.flatMap((entry) => {
    if (spot.settled.has(entry)) return [];
    const part = schemaOf(entry.key);
    if (part) return explain(part, entry.value, below(spot, entry));
    if (schema.additionalProperties !== false) return [];
    if (entry.key === "<<") return [violation(mergeKeyUsed, {}, { range: keyRange(spot.file, entry) })];
    return [explainBadKey(schema, entry, { map: node, spot })];
  });
  const count = node.entries.length;
  const limit = schema.maxProperties ?? Number.POSITIVE_INFINITY;
  const excess =
    count > limit
      ? [violation(tooMany, { key: spot.name, count, limit, what: "entries" }, { range: valueRange(spot, node) })]
      : [];
  return [...found, ...explainMissingKeys(schema, node, spot), ...excess];
}

function below(spot: Spot, entry: ParsedEntry): Spot {
  return { ...spot, name: entry.key, path: [...spot.path, entry.key], entry };
}
