import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonFormats as formats } from "../../src/report/generated/comparison-formats.ts";
import { complaintsOfXmllint } from "../support/xmllint.ts";
import { anyComparison } from "./example-comparison.ts";

const schema = join(import.meta.dirname, "schemas/junit.xsd");

test("the JUnit report of any comparison has the shape that Jenkins and GitLab read", () => {
  const samples = fc
    .sample(anyComparison, 60)
    .map((input, index) => [`${index}.xml`, formats.junit.report(input)] as const);
  expect(complaintsOfXmllint(new Map(samples), schema)).toBe("");
  const wrong = samples.map(([name, xml]) => [name, xml.replace(/ tests="/, ' test="')] as const);
  expect(complaintsOfXmllint(new Map(wrong), schema)).toContain("The attribute 'test' is not allowed");
});
