import fc from "fast-check";
import { expect, test } from "vitest";
import { isMeasuresShape, isModelShape, isPartShape } from "../../src/schema/generated/checks.js";
import { explainShape } from "../../src/schema/explain-shape.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import type { ParsedNode } from "../../src/syntax/parsed-document.ts";
import { exampleText, measuresSchema, modelSchema, readJson, validatorOf } from "./schemas.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const model = JSON.parse(JSON.stringify(parseDocument("model.ketu.yaml", exampleText).value?.data)) as Json;
const figures = readJson("schemas/examples/figures.json") as Json;

const replacements: readonly Json[] = [
  null,
  true,
  0,
  7.5,
  -1,
  "",
  " ",
  "x",
  "1..5",
  "5..1",
  "24h",
  "2026-02-30",
  "30%",
  [],
  ["x"],
  [7],
  {},
  { x: "x" },
  { zh: "x" },
  { kind: "x" },
  "lifecycle_map",
  "a -> b",
];
const names = ["x", "kind", "label", "zh", "from", "to", "a -> b", "<<", "__proto__", "1", "ketu", "extends"];

/** One change somewhere inside: another value, another key, a key more or less. */
function mutated(
  value: Json,
  steps: readonly number[],
  change: { readonly what: number; readonly which: number },
): Json {
  const [step = 0, ...rest] = steps;
  if (Array.isArray(value) && value.length > 0 && rest.length > 0) {
    const at = step % value.length;
    return value.map((item, index) => (index === at ? mutated(item, rest, change) : item));
  }
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    Object.keys(value).length === 0 ||
    rest.length === 0
  ) {
    return replacements[change.which % replacements.length] ?? null;
  }
  const entries = Object.entries(value);
  const at = step % entries.length;
  const inside = entries[at]?.[1] ?? null;
  const name = names[change.which % names.length] ?? "x";
  const others = entries.filter((_, index) => index !== at);
  if (rest.length === 1 && change.what === 1) return toObject(others);
  if (rest.length === 1 && change.what === 2) return toObject([...others, [name, inside]]);
  if (rest.length === 1 && change.what === 3)
    return toObject([...entries, [name, replacements[step % replacements.length] ?? null]]);
  return toObject(entries.map(([each, part], index) => [each, index === at ? mutated(inside, rest, change) : part]));
}

function toObject(entries: readonly (readonly [string, Json])[]): Json {
  const object = Object.create(null) as Record<string, Json>;
  for (const [key, value] of entries) object[key] = value;
  return object;
}

const change = fc.record({ what: fc.integer({ min: 0, max: 3 }), which: fc.nat(99) });
const steps = fc.array(fc.nat(999), { minLength: 2, maxLength: 7 });

/** A tree as the syntax room makes it, for data: what the walk needs of it. */
function treeOf(value: Json): ParsedNode {
  if (Array.isArray(value)) return { kind: "list", flow: true, items: value.map(treeOf), from: 0, to: 1 };
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => ({
      key,
      keyFrom: 0,
      keyTo: 1,
      keyRaw: key,
      value: treeOf(part),
    }));
    return { kind: "map", flow: true, entries, from: 0, to: 1 };
  }
  return { kind: "scalar", value, style: "plain", raw: String(value), from: 0, to: 1 };
}

function isExplained(schema: JsonSchema, data: Json): boolean {
  const spot = { file: "f", root: schema, name: "", path: [], settled: new Set<never>(), patterns: new Map() };
  return explainShape(schema, treeOf(data), spot).length > 0;
}

test("the compiled checks accept the example as a model and as a part, and its figures", () => {
  expect(isModelShape(model)).toBe(true);
  expect(isPartShape(model)).toBe(true);
  expect(isMeasuresShape(figures)).toBe(true);
});

test("the compiled checks, ajv over the published schema, and the walk that explains agree about every changed model", () => {
  const byAjv = validatorOf("model");
  const partByAjv = validatorOf("part");
  let refused = 0;
  fc.assert(
    fc.property(steps, change, (path, what) => {
      const data = mutated(model, path, what);
      const isRight = byAjv(data);
      refused += isRight ? 0 : 1;
      expect(isModelShape(data)).toBe(isRight);
      expect(isPartShape(data)).toBe(partByAjv(data));
      expect(isExplained(modelSchema, data)).toBe(!isRight);
    }),
    { numRuns: 400, seed: 20261121 },
  );
  expect(refused).toBeGreaterThan(100);
});

test("the same holds for files of figures", () => {
  const byAjv = validatorOf("measures");
  fc.assert(
    fc.property(steps, change, (path, what) => {
      const data = mutated(figures, path, what);
      const isRight = byAjv(data);
      expect(isMeasuresShape(data)).toBe(isRight);
      expect(isExplained(measuresSchema, data)).toBe(!isRight);
    }),
    { numRuns: 300, seed: 20261121 },
  );
});
