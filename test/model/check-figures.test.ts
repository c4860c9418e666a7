import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { compileTexts } from "../support/compile-texts.ts";

const model = `ketu: 1
id: shop
title: 小店
metrics: { cac: { label: 获客成本, type: simple, agg: count, event: lead } }
events: { lead: 留资 }
stages:
  prospect: { label: 潜在客户, goal: 建立联系, nodes: { first_visit: 首次访问, leave_contact: 留资 } }
`;

function figuresOf(element: string): string {
  return `{ "ketu_measures": 1, "as_of": "2026-10-31", "figures": { "${element}": { "value": 3 } } }`;
}

async function findings(element: string, main = model): Promise<readonly Diagnostic[]> {
  const measures = { file: "figures.json", text: figuresOf(element) };
  const { diagnostics } = await compileTexts(main, { measures });
  return diagnostics.filter(({ code }) => code === "figure-of-unknown-element");
}

test.each([
  ["metric:cca", "metric:cac"],
  ["metric:获客成本", "metric:cac"],
  ["metric:first_visit", "node:first_visit"],
  ["node:first_vist", "node:first_visit"],
])("a figure for %s is doubted at its key, and mending it to %s ends the doubt", async (wrong, right) => {
  const [found, ...more] = await findings(wrong);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ severity: "warning", params: { element: wrong, suggestion: right } });
  const text = figuresOf(wrong);
  expect(text.slice(found?.range?.from, found?.range?.to)).toBe(`"${wrong}"`);
  expect(applyEdits(text, found?.fix?.edits ?? [])).toBe(figuresOf(right));
  expect(await findings(right)).toEqual([]);
});

test("a figure for something like nothing in the model is doubted without a suggestion", async () => {
  const [found] = await findings("scheme:tier");
  expect(found?.params).toMatchObject({ element: "scheme:tier", suggestion: "" });
  expect(found?.fix).toBeUndefined();
});

test("figures of a model with errors are not doubted, because what could not be read may be there", async () => {
  expect(await findings("metric:cca", model.replace("agg: count", "agg: [count"))).toEqual([]);
  expect(await findings("metric:cca", model.replace("event: lead", "event: led"))).toEqual([]);
});
