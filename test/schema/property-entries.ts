import { alternativesOf, hasType, resolveSchema, typesOf, type JsonSchema } from "../../src/schema/json-schema.ts";
import type { ParsedEntry, ParsedNode } from "../../src/syntax/parsed-document.ts";
import { modelSchema } from "./schemas.ts";

/** An entry whose key the schema names, with what the schema says of its value. */
export interface PropertyEntry {
  readonly path: readonly string[];
  readonly entry: ParsedEntry;
  readonly schema: JsonSchema;
}

/** All of them, of a document that fits the schema. */
export function propertyEntries(
  node: ParsedNode,
  schema: JsonSchema = modelSchema.definitions?.modelFile ?? {},
  path: readonly string[] = [],
): readonly PropertyEntry[] {
  const parts = alternativesOf(schema, modelSchema).filter((part) => typesOf(part).some((type) => hasType(node, type)));
  if (node.kind === "list") {
    return node.items.flatMap((item) => propertyEntries(item, parts[0]?.items ?? {}, path));
  }
  if (node.kind === "scalar") return [];
  const part =
    parts.find((each) => node.entries.some(({ key }) => Object.hasOwn(each.properties ?? {}, key))) ?? parts[0] ?? {};
  return node.entries.flatMap((entry) => {
    const own = part.properties?.[entry.key];
    const patterns = Object.entries(part.patternProperties ?? {});
    const value = own ?? patterns.find(([pattern]) => new RegExp(pattern, "u").test(entry.key))?.[1] ?? {};
    const below = [...path, entry.key];
    return [
      ...(own ? [{ path: below, entry, schema: resolveSchema(own, modelSchema) }] : []),
      ...propertyEntries(entry.value, value, below),
    ];
  });
}
