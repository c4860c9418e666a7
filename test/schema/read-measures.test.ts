import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Measures } from "../../src/base/measures.ts";
import type { Outcome } from "../../src/base/outcome.ts";
import { readMeasures } from "../../src/schema/read-measures.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { exampleText, root } from "./schemas.ts";

function read(text: string): Outcome<Measures> {
  const { value } = parseDocument("figures.json", text);
  if (!value) throw new Error("the text is no map");
  return readMeasures(value);
}

const example = readFileSync(join(root, "schemas/examples/figures.json"), "utf8");

describe("the example figures", () => {
  const { value, diagnostics } = read(example);

  test("are read without a violation, in the order of the file", () => {
    expect(diagnostics).toEqual([]);
    expect(value?.asOf).toBe("2026-10-31");
    expect([...(value?.figures.keys() ?? [])]).toEqual(
      Object.keys((JSON.parse(example) as { figures: object }).figures),
    );
    expect(value?.figures.get("metric:cac")).toEqual({
      value: 287,
      n: 240,
      numerator: 68880,
      denominator: 240,
      previous: 300,
    });
  });

  test("belong to elements of the example model, and every metric has one", () => {
    const data = parseDocument("model.ketu.yaml", exampleText).value?.data as Readonly<
      Record<string, Readonly<Record<string, object>>>
    >;
    const nodes = Object.values(data.stages ?? {}).flatMap((stage) => Object.keys((stage as { nodes: object }).nodes));
    const known = [
      ...nodes.map((id) => `node:${id}`),
      ...Object.keys(data.metrics ?? {}).map((id) => `metric:${id}`),
      ...Object.keys(data.stages ?? {}).map((id) => `stage:${id}`),
      "class:tier.vip",
      "class:tier.regular",
      "class:tier.lead",
    ];
    const names: readonly string[] = [...(value?.figures.keys() ?? [])];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => name.startsWith("metric:") && !names.includes(name))).toEqual([]);
  });
});

test("a figure may be missing, and a bare source is a list of one", () => {
  const { value } = read(
    '{ "ketu_measures": 1, "as_of": "2026-10-31", "sources": "订单表", "figures": { "metric:cac": { "value": null } } }',
  );
  expect(value?.sources).toEqual(["订单表"]);
  expect(value?.figures.get("metric:cac")).toEqual({ value: null });
});

test("sources are words, or words by language", () => {
  const { value } = read(
    '{ "ketu_measures": 1, "as_of": "2026-10-31", "sources": ["CRM", { "zh": "线索表", "en": "Leads" }], "figures": {} }',
  );
  expect(value?.sources).toEqual(["CRM", { zh: "线索表", en: "Leads" }]);
});

test.each([
  ["a key without kind", '"figures": { "cac": { "value": 1 } }', "invalid-id"],
  ["a figure that is text", '"figures": { "metric:cac": { "value": "287" } }', "wrong-type"],
  ["a figure without value", '"figures": { "metric:cac": { "n": 2 } }', "missing-key"],
  ["a bare figure", '"figures": { "metric:cac": 287 }', "wrong-type"],
  ["no figures", '"sources": []', "missing-key"],
  ["a source in no language", '"sources": { "chinese": "订单表" }, "figures": {}', "invalid-language-tag"],
  ["a negative n", '"figures": { "metric:cac": { "value": 1, "n": -1 } }', "number-out-of-bounds"],
])("%s is refused, and there is no value", (_what, rest, code) => {
  const { value, diagnostics } = read(`{ "ketu_measures": 1, "as_of": "2026-10-31", ${rest} }`);
  expect(value).toBeUndefined();
  expect(diagnostics.map((finding) => finding.code)).toEqual([code]);
});

test("another version and a day that does not exist are refused", () => {
  const { diagnostics } = read('{ "ketu_measures": 2, "as_of": "2026-02-30", "figures": {} }');
  expect(diagnostics.map(({ code }) => code)).toEqual(["unsupported-version", "invalid-date"]);
});
