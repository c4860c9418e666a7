import { expect, test } from "vitest";
import { changeRules } from "../../src/node/change-rules.ts";
import { explainRule } from "../../src/report/comparison/explain-rule.ts";

test("every change rule is explained in both languages: whom it hits, why, before, after, and the way back", () => {
  for (const rule of changeRules.values())
    for (const locale of ["zh", "en"] as const) {
      const text = explainRule(rule, { locale, color: false });
      expect(text).toContain(`[${rule.id}] ${rule.title[locale]}`);
      expect(text).toContain(rule.explanation[locale]);
      expect(text).toContain(typeof rule.mirror === "string" ? rule.mirror : rule.mirror.none[locale]);
      const models = [rule.example.base, rule.example.head].filter((side) => side !== "").length;
      expect(text.match(/^ {4}ketu: 1$/gm)).toHaveLength(models);
      expect(text).not.toMatch(/undefined|\n{3}/);
    }
});

test("a model that is in one version only says so where the other would stand", () => {
  const [added] = [...changeRules.values()].filter(({ id }) => id === "model-added");
  expect(added && explainRule(added, { locale: "en", color: false })).toContain("Before\n\n    (no such model)\n");
});
