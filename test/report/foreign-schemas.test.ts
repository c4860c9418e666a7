import { Ajv, type ValidateFunction } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeRules } from "../../src/node/change-rules.ts";
import { diagnosticKinds } from "../../src/node/diagnostic-kinds.ts";
import { comparisonFormats } from "../../src/report/generated/comparison-formats.ts";
import { formats } from "../../src/report/generated/formats.ts";
import { readJson } from "../schema/schemas.ts";
import { anyComparison, failedModel } from "./example-comparison.ts";
import { exampleInput, someFindings } from "./example-findings.ts";

const files = {
  sarif: "sarif-2.1.0-rtm.5.json",
  rdjson: "rdjson.schema.json",
  gitlab: "gitlab-code-quality.schema.json",
} as const;

function validatorOf(format: keyof typeof files): ValidateFunction {
  // SARIF's is of draft 4, of which ajv refuses the names of the draft and the schema, and nothing else that it uses.
  const { $schema: _, id: __, ...schema } = readJson(`test/report/schemas/${files[format]}`) as Record<string, unknown>;
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

/** What a schema has against a report; nothing where it has the shape. */
function complaints(validate: ValidateFunction, report: string): unknown {
  return validate(JSON.parse(report)) ? [] : (validate.errors ?? []).slice(0, 3);
}

describe.each(["sarif", "rdjson", "gitlab"] as const)("%s", (name) => {
  const validate = validatorOf(name);

  test("of any comparison has the shape that its readers ask for", () => {
    const docs = fc.constantFrom(undefined, "https://example.com/docs/");
    fc.assert(
      fc.property(anyComparison, docs, (input, address) => {
        const more = { rules: changeRules, ...(address !== undefined && { docs: address }) };
        expect(complaints(validate, comparisonFormats[name].report({ ...input, ...more }))).toEqual([]);
      }),
    );
  });

  test("of a comparison that could not be made has it too", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const { errors: failures } = failedModel;
        const nothing = { ...input, models: [], failures, texts: new Map<string, string>() };
        expect(complaints(validate, comparisonFormats[name].report(nothing))).toEqual([]);
      }),
    );
  });

  test("that is wrong is refused: the schema says something", () => {
    const wrong = { sarif: '{"version":"2.1.0"}', rdjson: '{"source":{"name":"ketu"}}', gitlab: "[{}]" };
    expect(validate(JSON.parse(wrong[name]))).toBe(false);
  });
});

test("findings of a check have the shape of SARIF and of GitLab's report", () => {
  for (const name of ["sarif", "gitlab"] as const) {
    const validate = validatorOf(name);
    fc.assert(
      fc.property(someFindings, (diagnostics) => {
        const input = exampleInput({ diagnostics, kinds: diagnosticKinds });
        expect(complaints(validate, formats[name].report(input))).toEqual([]);
      }),
    );
  }
});

test("code scanning takes what is said of rules, and every result: GitHub wants a place and at most 1,024 characters", () => {
  for (const { title, explanation } of [...changeRules.values(), ...diagnosticKinds.values()]) {
    for (const text of [title.zh, title.en, explanation.zh, explanation.en])
      expect([text, text.length <= 1024]).toEqual([text, true]);
  }
  interface Log {
    readonly runs: readonly {
      readonly results: readonly {
        readonly locations: readonly {
          readonly physicalLocation?: { readonly region: { readonly startLine?: number } };
        }[];
      }[];
    }[];
  }
  fc.assert(
    fc.property(someFindings, anyComparison, (diagnostics, comparison) => {
      const reports = [formats.sarif.report(exampleInput({ diagnostics })), comparisonFormats.sarif.report(comparison)];
      for (const { locations } of reports.flatMap((report) => (JSON.parse(report) as Log).runs[0]?.results ?? []))
        expect(locations[0]?.physicalLocation).toBeDefined();
    }),
  );
});
