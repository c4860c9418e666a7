import type { SchemaNode } from "./source/build.ts";

const nodeMaps = new Set(["properties", "patternProperties", "definitions"]);
const nodeLists = new Set(["anyOf", "allOf"]);
const nodes = new Set(["items", "not", "if", "then", "additionalProperties", "propertyNames"]);

/** Applies a change to a schema and to every schema inside it, the innermost first. */
export function mapSchema(node: SchemaNode, change: (part: SchemaNode) => SchemaNode): SchemaNode {
  const inside = Object.entries(node).map(([keyword, value]): [string, unknown] => {
    if (nodeMaps.has(keyword) && isNode(value)) {
      const parts = Object.entries(value).map(([name, part]) => [name, mapSchema(part as SchemaNode, change)]);
      return [keyword, Object.fromEntries(parts)];
    }
    if (nodeLists.has(keyword) && Array.isArray(value)) {
      return [keyword, value.map((part: SchemaNode) => mapSchema(part, change))];
    }
    return [keyword, nodes.has(keyword) && isNode(value) ? mapSchema(value, change) : value];
  });
  return change(Object.fromEntries(inside));
}

/** The same schema without some keywords. */
export function without(node: SchemaNode, keywords: ReadonlySet<string>): SchemaNode {
  return mapSchema(node, (part) => Object.fromEntries(Object.entries(part).filter(([name]) => !keywords.has(name))));
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null;
}
