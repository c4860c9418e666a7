import { expect, test } from "vitest";
import { completeAt } from "../../src/assist/complete-at.ts";
import type { Completion } from "../../src/assist/assist-types.ts";
import { hoverAt } from "../../src/assist/hover-at.ts";
import { rules } from "../../src/lint/generated/rules.ts";

const file = "clients/ketu.config.yaml";

function ask(marked: string, locale: "zh" | "en" = "zh"): readonly Completion[] {
  const files = [
    "clients/acme/model.ketu.yaml",
    "clients/beta.ketu.yaml",
    "other/model.ketu.yaml",
    "clients/figures.json",
  ];
  const text = marked.replace("|", "");
  return completeAt({ text, offset: marked.indexOf("|"), file, files, model: undefined, locale }).items;
}
const labels = (marked: string): readonly string[] => ask(marked).map(({ label }) => label);

test("the keys of a config are offered in a file named as one, and none of a model", () => {
  expect(labels("|")).toEqual(["ketu", "rules", "models"]);
  expect(labels("ketu: 1\n|")).toEqual(["rules", "models"]);
});

test("every rule that has a level is offered, with what it finds and how severe it is, in the reader's language", () => {
  const offered = new Map(ask("rules:\n  |", "en").map((offer) => [offer.label, offer]));
  for (const { code, severity, title } of Object.values(rules)) {
    expect(offered.get(code)?.detail, code).toBe(
      severity === "error" ? undefined : `${title.en}; as it comes: ${severity}.`,
    );
  }
  expect(ask("rules: { node-without-o| }")).toEqual([
    {
      label: "node-without-owner",
      insert: "node-without-owner: ",
      isSnippet: false,
      kind: "key",
      detail: expect.stringMatching(/\p{Script=Han}/u) as string,
      documentation: expect.stringMatching(/\p{Script=Han}/u) as string,
    },
  ]);
});

test("a rule is found by what it finds", () => {
  expect(labels("rules:\n  脱敏|")).toEqual([
    "personal-data-in-data-file",
    "personal-data-in-text",
    "personal-data-without-mask",
  ]);
});

test("the levels are offered with what becomes of a finding", () => {
  expect(ask("rules:\n  field-unused: |", "en").map(({ label, documentation }) => [label, documentation])).toEqual([
    ["error", "An error: the model is refused."],
    ["warning", "A warning."],
    ["info", "A remark."],
    ["off", "Not reported."],
  ]);
  expect(labels("models:\n  acme:\n    field-unused: |")).toEqual(["error", "warning", "info", "off"]);
});

test("models below the folder of the config are offered by their path from there, and their folders", () => {
  expect(labels("models:\n  |")).toEqual(["acme", "acme/model.ketu.yaml", "beta.ketu.yaml"]);
  expect(labels("models:\n  acme:\n    field-unused: off\n  |")).toEqual(["acme/model.ketu.yaml", "beta.ketu.yaml"]);
  expect(labels("models:\n  acme:\n    field-unused|")).toEqual(["field-unused"]);
});

test("the pointer over a rule, a key and a level says what they mean", () => {
  const over = (text: string, word: string): string | undefined =>
    hoverAt({ text, offset: text.indexOf(word) + 1, file, documents: [], locale: "en" })?.paragraphs[0];
  const text = "ketu: 1\nrules:\n  field-unused: off\n";
  expect(over(text, "rules")).toBe("Severities for all models.");
  expect(over(text, "field-unused")).toMatch(/; as it comes: info\.$/);
  expect(over(text, "off")).toBe("Not reported.");
});
