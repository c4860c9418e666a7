import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import dompurify from "dompurify";
import fc from "fast-check";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { compareModels, type ModelComparison } from "../src/compare-models.ts";
import { neighbourhoodMermaid } from "../src/draw-neighbourhood.ts";
import { arbitraryPair } from "./diff/random-edits.ts";
import { exampleText } from "./model/example-text.ts";
import { memoryPorts } from "./support/compile-texts.ts";

type Parse = (text: string) => Promise<{ readonly diagramType: string }>;
const parsers: Parse[] = [];

beforeEach(() => {
  for (const word of ["log", "debug", "info"] as const) vi.spyOn(console, word).mockImplementation(() => undefined);
});

beforeAll(async () => {
  // Mermaid's parser needs no DOM but for the cleaning of labels, which is not what is tested here.
  Object.assign(dompurify, { addHook: () => undefined, sanitize: String });
  for (const name of ["mermaid", "mermaid-11", "mermaid-10"]) {
    const { default: mermaid } = (await import(name)) as { default: { parse: Parse } };
    parsers.push((text) => mermaid.parse(text));
  }
});

function compared(before: string, after: string): Promise<ModelComparison> {
  const { readFile } = memoryPorts({});
  const version = (text: string): Parameters<typeof compareModels>[0] => ({ file: "main.ketu.yaml", text, readFile });
  return compareModels(version(before), version(after));
}

function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [before, after]) => {
    expect(text.split(before)).toHaveLength(2);
    return text.replace(before, after);
  }, exampleText);
}

const small = edited(
  ["      quote:       { label: 方案与报价, kind: touchpoint, channel: shop, event: quote_sent }\n", ""],
  ["event: call_connected, sla: 24h", "event: call_connected, sla: 8h"],
);

test("what changed has its sign, its number and how many properties; what stands beside it has none", async () => {
  const comparison = await compared(exampleText, small);
  const text = neighbourhoodMermaid(comparison) ?? "";
  const row = (rule: string): number => (comparison.changes ?? []).findIndex((change) => change.rule === rule) + 1;
  expect(text).toContain(`["${row("sla-tightened")} △1 首次电话"]:::changed`);
  expect(text).toContain(`["${row("node-removed")} － 方案与报价"]:::removed`);
  expect(text).toContain('{{"留下联系方式"}}\n');
  expect(text).not.toContain("续费");
});

test("less room takes away what is as it was, then frames, then the ends of names, then tells how much is left out", async () => {
  const comparison = await compared(exampleText, small);
  const whole = neighbourhoodMermaid(comparison) ?? "";
  const changed = neighbourhoodMermaid(comparison, { limit: whole.length - 1 }) ?? "";
  expect(changed).not.toContain("留下联系方式");
  expect(changed).toContain("subgraph");
  const flat = neighbourhoodMermaid(comparison, { limit: changed.length - 1 }) ?? "";
  expect(flat).not.toContain("subgraph");
  expect(flat).toContain("首次电话");
  const least = neighbourhoodMermaid(comparison, { limit: 110 }) ?? "";
  expect(least).toMatch(/… 还有 \d+ 项/);
});

test("every flowchart fits its limit and is read by Mermaid 10, 11 and 12", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPair, fc.integer({ min: 60, max: 2500 }), async ({ before, after }, limit) => {
      const text = neighbourhoodMermaid(await compared(before, after), { limit });
      if (text === undefined) return;
      expect(text.length).toBeLessThanOrEqual(limit);
      if (text === "flowchart LR\n") return;
      for (const parse of parsers) await expect(parse(text), text).resolves.toBeTruthy();
    }),
    { numRuns: 60 },
  );
});

test("a model that became another one fits what GitLab draws", async () => {
  const other = readFileSync(
    join(resolve(import.meta.dirname, "../models"), "b2b-software", "model.ketu.yaml"),
    "utf8",
  );
  for (const locale of ["zh", "en"]) {
    const text = neighbourhoodMermaid(await compared(exampleText, other), { locale }) ?? "";
    expect(text.length).toBeLessThan(2000);
    expect(text.length).toBeGreaterThan(1500);
  }
});

test("nothing is drawn of a model and itself, nor of a comparison that failed", async () => {
  expect(neighbourhoodMermaid(await compared(exampleText, exampleText))).toBeUndefined();
  expect(neighbourhoodMermaid(await compared(exampleText, "ketu: 1\n"))).toBeUndefined();
});
