import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { judgeFigure } from "../../src/base/judge-figure.ts";
import type { Measure } from "../../src/base/measures.ts";
import type { Status } from "../../src/base/badge.ts";

async function judge(metric: string, measure: Measure | undefined): Promise<Status> {
  const { model } = await compileTexts(
    `ketu: 1\ntitle: 模型\nstages: { prospect: 潜在客户 }\nmetrics: { rate: { label: 比率, unit: percent, ${metric} } }\n`,
  );
  const rate = model?.metrics[0];
  if (!rate) throw new Error("the model of the test has no metric");
  return judgeFigure(rate, measure);
}

const alert = `alert: { warn: "< 30%", critical: "< 20%", min_n: 30 }`;

test.each<[string, string, Measure | undefined, Status]>([
  ["the worst alert that holds wins", alert, { value: 0.1 }, "critical"],
  ["a milder alert holds below its line", alert, { value: 0.25 }, "warn"],
  ["a figure on the line does not hold an alert with <", alert, { value: 0.3 }, "good"],
  ["too few answers say nothing", alert, { value: 0.1, n: 29 }, "unknown"],
  ["enough answers count", alert, { value: 0.1, n: 30 }, "critical"],
  ["no figure is unknown", alert, undefined, "unknown"],
  ["a figure without data is unknown", alert, { value: null }, "unknown"],
  ["a reached target is good", "better: higher, target: 30%", { value: 0.3 }, "good"],
  ["lower is better when the metric says so", "better: lower, target: 30%", { value: 0.2 }, "good"],
  ["a missed target without an alert is not coloured", "better: higher, target: 30%", { value: 0.2 }, "neutral"],
  ["nothing declared is not coloured", "better: higher", { value: 0.2 }, "neutral"],
])("%s", async (_, metric, measure, status) => {
  expect(await judge(metric, measure)).toBe(status);
});

test("a change is measured against the period before, and needs it", async () => {
  const change = `alert: { warn: "change > 20% vs previous" }`;
  expect(await judge(change, { value: 0.5, previous: 0.4 })).toBe("warn");
  expect(await judge(change, { value: 0.44, previous: 0.4 })).toBe("good");
  expect(await judge(change, { value: 0.5 })).toBe("good");
});

test("a change against last year is not judged by the period before", async () => {
  expect(await judge(`alert: { warn: "change > 20% vs last_year" }`, { value: 0.9, previous: 0.1 })).toBe("good");
});
