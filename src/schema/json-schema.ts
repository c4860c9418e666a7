import type { ParsedNode } from "../syntax/parsed-document.ts";

/** The part of draft-07 that the schemas of this project use; the generator refuses any other keyword. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly "x-zh"?: string;
  readonly examples?: readonly unknown[];
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | number)[];
  readonly "x-enum-zh"?: readonly string[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly "x-code"?: boolean;
  readonly "x-keys"?: KeyForm;
  readonly "x-for"?: readonly string[];
  readonly "x-needs"?: readonly string[];
  readonly "x-ref"?: string | readonly string[];
  readonly "x-words"?: readonly string[];
  readonly "x-key-ref"?: string | readonly string[];
  readonly "x-declares"?: string;
  readonly "x-ordered"?: boolean;
  readonly "x-expression"?: "customer" | "code" | "metric" | "alert";
  readonly "x-form"?: string;
  readonly "x-localized"?: boolean;
  readonly enumDescriptions?: readonly string[];
}

export type JsonType = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** What the keys of a map are. */
export type KeyForm = "id" | "code" | "language" | "step" | "attribute" | "element" | "pin" | "rule" | "path";

/** The schema itself, where it only refers to another one. Its own description and examples win over the target's. */
export function resolveSchema(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const [wrapped, ...others] = schema.allOf ?? [];
  const ref = schema.$ref ?? (others.length === 0 ? wrapped?.$ref : undefined);
  if (ref === undefined) return schema;
  const target = root.definitions?.[ref.slice(ref.lastIndexOf("/") + 1)];
  if (!target) return schema;
  const { $ref: _ref, allOf: _allOf, ...own } = schema;
  return resolveSchema({ ...target, ...own }, root);
}

/** The alternatives of a schema, down to those without alternatives of their own. */
export function alternativesOf(schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  const resolved = resolveSchema(schema, root);
  return resolved.anyOf ? resolved.anyOf.flatMap((part) => alternativesOf(part, root)) : [resolved];
}

/** The types that a schema without alternatives allows. */
export function typesOf(schema: JsonSchema): readonly JsonType[] {
  if (schema.type === undefined) return [];
  return typeof schema.type === "string" ? [schema.type] : schema.type;
}

export function hasType(node: ParsedNode, type: JsonType): boolean {
  if (node.kind === "list") return type === "array";
  if (node.kind === "map") return type === "object";
  if (type === "null") return node.value === null;
  if (type === "integer") return typeof node.value === "number" && node.value % 1 === 0;
  return node.value !== null && typeof node.value === type;
}
