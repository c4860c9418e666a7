import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonFormats as formats } from "../../src/report/generated/comparison-formats.ts";
import { complaintsOfXmllint } from "../support/xmllint.ts";
import { anyComparison } from "./example-comparison.ts";

test("xmllint reads the JUnit report of any comparison", () => {
  const samples = fc
    .sample(anyComparison, 60)
    .map((input, index) => [`${index}.xml`, formats.junit.report(input)] as const);
  expect(complaintsOfXmllint(new Map(samples))).toBe("");
});
