import fc from "fast-check";
import { expect, test } from "vitest";
import { compareModels, type ModelComparison } from "../src/compare-models.ts";
import { comparisonPage } from "../src/comparison-page.ts";
import { renderComparisonPage } from "../src/render/comparison-page/render-comparison-page.ts";
import { themes } from "../src/scene/generated/themes.ts";
import { arbitraryPair } from "./diff/random-edits.ts";

function compared(before: string, after: string): Promise<ModelComparison> {
  const readFile = (): Promise<{ readonly status: "missing" }> => Promise.resolve({ status: "missing" });
  const version = (file: string, text: string) => ({ file, text, readFile });
  return compareModels(version("old.ketu.yaml", before), version("new.ketu.yaml", after), "2026-11-29");
}

function pageOf(comparison: ModelComparison): string {
  const parts = comparisonPage({
    ...{ comparison, pictures: [], colours: { theme: themes.default }, locale: "en" },
    names: { base: "old", head: "new" },
  });
  return parts ? renderComparisonPage(parts) : "";
}

test("the page has the rows of the reports: number, rule, fingerprint, and whom each hits", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPair, async ({ before, after }) => {
      const comparison = await compared(before, after);
      const page = pageOf(comparison);
      const rows = [...page.matchAll(/<li id="change-(\d+)"[^>]* data-fingerprint="(\w+)">/g)];
      expect(rows.map(([, number, fingerprint]) => [Number(number), fingerprint])).toEqual(
        (comparison.changes ?? []).map(({ fingerprint }, index) => [index + 1, fingerprint]),
      );
      const directions = [...page.matchAll(/<span data-direction="(\w+)">/g)].map(([, direction]) => direction);
      expect(directions).toEqual((comparison.changes ?? []).map(({ direction }) => direction));
    }),
    { numRuns: 40 },
  );
});

test("what is waived is on the page with its rule and reason, and so is a waiver that covers nothing", async () => {
  const model = (more: string, when: string): string => `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
${more}transitions: { trial -> order: { label: 达标, when: score >= ${when} } }
`;
  const before = model("", "60");
  const after = model("# ketu-ignore guard-tightened: 校区 <太忙>\n# ketu-ignore sla-relaxed: x\n", "80");
  const comparison = await compared(before, after);
  expect([comparison.waived.length, comparison.waivers.map(({ code }) => code)]).toEqual([1, ["waiver-unused"]]);
  const page = pageOf(comparison);
  expect(page).toContain(`<li data-fingerprint="${comparison.waived[0]?.change.fingerprint}">`);
  expect(page).toContain("(guard-tightened)<br><em>校区 &lt;太忙&gt;</em>");
  expect(page).toContain("waiver-unused · new.ketu.yaml:");
});
