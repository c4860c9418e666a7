import { isConfigFile } from "../schema/config-file.ts";
import { configSchemaText, modelSchemaText } from "../schema/generated/schema-text.ts";
import { alternativesOf, resolveSchema, typesOf, type JsonSchema } from "../schema/json-schema.ts";

/** A step from a value to one inside it: a key of a map, or `item` into a list. */
export type PathStep = string | typeof item;
export const item = 0;

/** The schema of a sort of files, for questions of the kind "what may stand here". */
export interface LanguageSchema {
  readonly root: JsonSchema;
  /** What a file is as a whole. */
  readonly file: JsonSchema;
  readonly patterns: Map<string, RegExp>;
}

/** The schema of models and their parts, or that of a config where the file is named as one. */
export function readLanguageSchema(file = ""): LanguageSchema {
  if (isConfigFile(file)) {
    const config = JSON.parse(configSchemaText) as JsonSchema;
    return { root: config, file: config, patterns: new Map() };
  }
  const root = JSON.parse(modelSchemaText) as JsonSchema;
  return { root, file: resolveSchema(root.definitions?.modelFile ?? {}, root), patterns: new Map() };
}

/** What a schema says about one key of a map: a property by name, or an entry of the author's own. */
export interface EntrySchema {
  /** The alternative that the key belongs to. */
  readonly map: JsonSchema;
  /** Of the value, with the description of the key. */
  readonly value: JsonSchema;
  readonly isNamed: boolean;
}

export function entrySchema(schema: JsonSchema, key: string, language: LanguageSchema): EntrySchema | undefined {
  const alternatives = alternativesOf(schema, language.root);
  for (const map of alternatives) {
    const value = Object.hasOwn(map.properties ?? {}, key) ? map.properties?.[key] : undefined;
    if (value) return { map, value: resolveSchema(value, language.root), isNamed: true };
  }
  for (const map of alternatives) {
    const value = byPattern(map, key, language);
    if (value) return { map, value: resolveSchema(value, language.root), isNamed: false };
  }
  return undefined;
}

/** The schema of what a step leads to, with the description of the step; nothing where the step is not known. */
export function schemaBelow(schema: JsonSchema, step: PathStep, language: LanguageSchema): JsonSchema | undefined {
  if (step !== item) return entrySchema(schema, step, language)?.value;
  const alternatives = alternativesOf(schema, language.root);
  const list = alternatives.find((part) => typesOf(part).includes("array"));
  return list?.items && resolveSchema(list.items, language.root);
}

export function schemaAtPath(path: readonly PathStep[], language: LanguageSchema): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>(
    (schema, step) => schema && schemaBelow(schema, step, language),
    language.file,
  );
}

function byPattern(schema: JsonSchema, key: string, { patterns }: LanguageSchema): JsonSchema | undefined {
  const entry = Object.entries(schema.patternProperties ?? {}).find(([source]) => {
    const pattern = patterns.get(source) ?? new RegExp(source, "u");
    patterns.set(source, pattern);
    return pattern.test(key);
  });
  return entry?.[1];
}

/** Alternatives that are maps. */
export function mapsOf(schema: JsonSchema, language: LanguageSchema): readonly JsonSchema[] {
  return alternativesOf(schema, language.root).filter((part) => part.properties ?? part.patternProperties);
}

/** Alternatives for one value: those of the schema that are no collections, and those of the items of its lists. */
export function singleValuesOf(schema: JsonSchema, language: LanguageSchema): readonly JsonSchema[] {
  const alternatives = alternativesOf(schema, language.root);
  const single = alternatives.filter((part) => !isCollection(part));
  if (single.length > 0) return single;
  return alternatives.flatMap((part) =>
    part.items ? alternativesOf(part.items, language.root).filter((each) => !isCollection(each)) : [],
  );
}

function isCollection(schema: JsonSchema): boolean {
  return typesOf(schema).some((type) => type === "array" || type === "object");
}

/** The kinds that a reference may name; none for what is no reference. */
export function refKindsOf(schema: JsonSchema): readonly string[] {
  const kinds = schema["x-ref"];
  if (kinds === undefined) return [];
  return typeof kinds === "string" ? [kinds] : kinds;
}

/** The description in the product's language. */
export function descriptionIn(schema: JsonSchema, locale: "zh" | "en"): string | undefined {
  return locale === "zh" ? (schema["x-zh"] ?? schema.description) : schema.description;
}
