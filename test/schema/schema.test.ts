import { describe, expect, test } from "vitest";
import { resolveSchema, type JsonSchema } from "../../src/schema/json-schema.ts";
import { keysLikeLanguages } from "../../src/schema/is-language-map.ts";
import {
  comparisonSchema,
  configSchema,
  historySchema,
  makeAjv,
  measuresSchema,
  modelSchema,
  reportSchema,
} from "./schemas.ts";

interface Property {
  readonly at: string;
  readonly schema: JsonSchema & Readonly<Record<string, unknown>>;
}

/** Every property of every object of a schema. */
function propertiesOf(node: unknown, at = "#"): Property[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([keyword, value]) => {
    if (keyword === "examples" || keyword === "const" || keyword === "enum") return [];
    const inside = propertiesOf(value, `${at}/${keyword}`);
    const isMap = keyword === "properties" && !at.endsWith("/if");
    const own = isMap
      ? Object.entries(value as Record<string, Property["schema"]>).map(([name, schema]) => ({
          at: `${at}/properties/${name}`,
          schema,
        }))
      : [];
    return [...own, ...inside];
  });
}

const files = {
  model: modelSchema,
  measures: measuresSchema,
  config: configSchema,
  comparison: comparisonSchema,
  report: reportSchema,
  history: historySchema,
};

describe.each(Object.entries(files))("schemas/%s.schema.json", (file, schema) => {
  const properties = propertiesOf(schema);

  test("explains every property in both languages, with an example", () => {
    expect(properties.length).toBeGreaterThan(8);
    for (const { at, schema: property } of properties) {
      expect(property.description, at).toMatch(/^.{3,}[.:]?.*$/s);
      expect(property["x-zh"], at).toMatch(/\p{Script=Han}/u);
      expect(property.description, at).not.toMatch(/\p{Script=Han}/u);
      expect(property.markdownDescription, at).toContain(property["x-zh"]);
      expect(property.examples?.length, at).toBeGreaterThan(0);
    }
  });

  test("gives only examples that it accepts", () => {
    const ajv = makeAjv();
    for (const { at } of properties) {
      const path = at.slice(1).split("/").map(encodeURIComponent).join("/");
      const validate = ajv.compile({ $ref: `${file}.schema.json#${path}` });
      for (const example of examplesAt(schema, at)) {
        expect(validate(example), `${at}: ${JSON.stringify(example)} ${JSON.stringify(validate.errors)}`).toBe(true);
      }
    }
  });

  test("describes every member of a closed list in both languages", () => {
    const lists = JSON.stringify(schema, (_key, value: unknown) => {
      const node = value as Record<string, unknown> | null;
      if (node && typeof node === "object" && node.type === "string" && Array.isArray(node.enum)) {
        expect((node.enumDescriptions as string[]).length).toBe(node.enum.length);
        expect((node["x-enum-zh"] as string[]).length).toBe(node.enum.length);
        for (const text of node["x-enum-zh"] as string[]) expect(text).toMatch(/\p{Script=Han}|`/u);
      }
      return value;
    });
    expect(lists.length).toBeGreaterThan(100);
  });

  test("refuses unknown keys in every object", () => {
    JSON.stringify(schema, (key, value: unknown) => {
      const node = value as JsonSchema | null;
      if (node && typeof node === "object" && node.type === "object")
        expect(node.additionalProperties, key).toBe(false);
      return value;
    });
  });
});

function examplesAt(schema: JsonSchema, at: string): readonly unknown[] {
  const steps = at.slice(2).split("/");
  const node = steps.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], schema);
  return (node as JsonSchema).examples ?? [];
}

test("knows every key of an element that looks like a language tag", () => {
  const names = Object.values(modelSchema.definitions ?? {})
    .flatMap((part) =>
      (resolveSchema(part, modelSchema).anyOf ?? []).flatMap((each) => Object.keys(each.properties ?? {})),
    )
    .filter((name) => /^[a-z]{2,3}$/.test(name));
  expect(names.filter((name) => !keysLikeLanguages.includes(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(5);
});

test("marks what is a reference, a text, an expression, and what is ordered", () => {
  const at = (path: string): Readonly<Record<string, unknown>> =>
    path
      .split("/")
      .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], modelSchema.definitions) as Readonly<
      Record<string, unknown>
    >;
  expect(JSON.stringify(at("node"))).toContain('"x-ref":"channel"');
  expect(JSON.stringify(at("class"))).toContain('"x-expression":"customer"');
  expect(at("modelFile/properties/stages")["x-ordered"]).toBe(true);
  expect(at("modelFile/properties/roles")["x-ordered"]).toBeUndefined();
  expect(at("modelFile/properties/views")["x-meaning"]).toBe(false);
  expect(at("localizedText")["x-localized"]).toBe(true);
});
