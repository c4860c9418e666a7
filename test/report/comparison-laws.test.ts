import fc from "fast-check";
import { expect, test } from "vitest";
import { comparedModel } from "../../src/compared-model.ts";
import type { ComparisonInput } from "../../src/report/comparison/comparison-input.ts";
import { comparisonFormats as formats } from "../../src/report/generated/comparison-formats.ts";
import { arbitraryPair } from "../diff/random-edits.ts";
import { validatorOf } from "../schema/schemas.ts";
import { exampleComparison } from "./example-comparison.ts";

/** The comparison of two models as the command line reports it. */
async function comparisonOf(before: string, after: string): Promise<ComparisonInput> {
  const readFile = (): Promise<{ readonly status: "missing" }> => Promise.resolve({ status: "missing" });
  const version = (file: string, text: string) => ({ file, text, readFile });
  const sides = { base: version("old.ketu.yaml", before), head: version("new.ketu.yaml", after) };
  const { model, texts } = await comparedModel({ name: "new.ketu.yaml", ...sides }, { picture: {} });
  return exampleComparison({ models: [model], texts });
}

interface JsonModel {
  readonly changes: readonly { readonly claims: readonly string[]; readonly subject: string; readonly rule: string }[];
  readonly facts: readonly { readonly key: string }[];
}

test("random edits in any format: valid by its schema, each fact claimed once, a row for each change", async () => {
  const validate = validatorOf("comparison");
  await fc.assert(
    fc.asyncProperty(arbitraryPair, async ({ before, after }) => {
      const input = await comparisonOf(before, after);
      const json = JSON.parse(formats.json.report(input)) as { readonly models: readonly JsonModel[] };
      validate(json);
      expect(validate.errors ?? []).toEqual([]);
      const [model] = json.models;
      const keys = model?.facts.map(({ key }) => key) ?? [];
      expect(model?.changes.flatMap(({ claims }) => claims).sort()).toEqual([...keys].sort());
      const named = model?.changes.map(({ rule, subject }) => `[${rule}] ${subject}: `) ?? [];
      const text = formats.text.report(input);
      for (const each of named) expect(text).toContain(each);
      const rows = formats.markdown.report(input).match(/^\| \d+ \| /gm) ?? [];
      expect(rows).toHaveLength(named.length);
      expect(formats.markdown.report(input).includes("```mermaid\n")).toBe(input.models[0]?.mermaid !== undefined);
    }),
    { numRuns: 60 },
  );
});

test("the same comparison gives the same bytes in every format, every time", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPair, async ({ before, after }) => {
      const [one, other] = [await comparisonOf(before, after), await comparisonOf(before, after)];
      for (const format of Object.values(formats)) expect(format.report(other)).toBe(format.report(one));
    }),
    { numRuns: 20 },
  );
});
