import fc from "fast-check";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { definitionAt } from "../../src/assist/definition-at.ts";
import { findMentions } from "../../src/assist/find-mentions.ts";
import { referencesAt } from "../../src/assist/references-at.ts";
import { renameAt } from "../../src/assist/rename-at.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { edited, exampleText, file, meaningOf, modelNames, open, type Opened } from "./workshop.ts";

const models = modelNames.map((name) => open(exampleText(name)));
const [education] = models;
if (!education) throw new Error("No model");

function renamed(opened: Opened, word: string, newId: string) {
  const offset = opened.text.indexOf(word) + 1;
  return renameAt({ documents: [opened.document], file, offset, newId });
}

function textAfter(opened: Opened, word: string, newId: string): string {
  const { value, diagnostics } = renamed(opened, word, newId);
  expect(diagnostics).toEqual([]);
  return applyEdits(opened.text, value ?? []);
}

describe("renaming an id", () => {
  test("and renaming it back gives the same text, byte for byte", () => {
    fc.assert(
      fc.property(fc.constantFrom(...modelNames), fc.nat(), (name, at) => {
        const opened = open(exampleText(name));
        const { all } = findMentions([opened.document]);
        // Neither steps nor the values of a part of a code have a name that can be changed.
        const mention = all.filter(({ target }) => !/ -> |^value:[^.]+\.[^.]+\./.test(target))[at % all.length];
        fc.pre(mention !== undefined);
        if (!mention) return;
        const { from, to } = mention.range;
        const old = opened.text.slice(from, to);
        const there = renameAt({ documents: [opened.document], file, offset: from, newId: "zz_new" });
        expect(there.diagnostics).toEqual([]);
        const after = edited(opened, there.value);
        const shift =
          (there.value ?? []).filter(({ range }) => range.from < from).length * ("zz_new".length - old.length);
        const back = renameAt({ documents: [after.document], file, offset: from + shift, newId: old });
        expect(back.diagnostics).toEqual([]);
        expect(applyEdits(after.text, back.value ?? [])).toBe(opened.text);
        expect(JSON.stringify(meaningOf(after.model)).replaceAll("zz_new", old)).toBe(
          JSON.stringify(meaningOf(opened.model)),
        );
        expect(after.diagnostics).toHaveLength(opened.diagnostics.length);
      }),
      { numRuns: 20 },
    );
  });

  test("reaches keys, values, ends of steps and lists", () => {
    const text = textAfter(education, "first_order: { label: 首次购买", "first_buy");
    expect(text).not.toContain("first_order");
    expect(text).toContain("decide -> first_buy: 是");
    expect(text).toContain("node: first_buy");
    expect(text).toContain("steps: [first_visit, book_trial, first_buy, renew]");
  });

  test("reaches scoped names, conditions, patterns and codes", () => {
    expect(textAfter(education, "tier:\n", "level")).toContain("responds_to: [level.vip]");
    expect(textAfter(education, "vip:     {", "gold")).toContain("responds_to: [tier.gold]");
    expect(textAfter(education, "clv:            {", "worth")).toContain("when: worth >= 1 && worth < 5000");
    expect(textAfter(education, "type:     { values", "sort")).toContain('pattern: "{sort}{province}{serial}{check}"');
    expect(textAfter(education, "type:     { values", "sort")).toContain("per: [sort, province]");
    expect(textAfter(education, "type:     { values", "sort")).toContain("from_part: customer_id.sort");
    expect(textAfter(education, "type: { from_part", "sort")).toContain(`'sort == "E" && tier == "P"'`);
    expect(textAfter(education, "course: 课程", "lesson")).toContain("codes: { lesson: C");
    expect(textAfter(education, "surveys: { kind", "answers")).toContain("source: answers");
  });

  test("reaches a file of figures", () => {
    const path = resolve(import.meta.dirname, "../../models/online-education/figures.json");
    const figures = parseDocument("figures.json", readFileSync(path, "utf8")).value;
    if (!figures) throw new Error("No figures");
    const offset = education.text.indexOf("vip:     {");
    const { value = [] } = renameAt({ documents: [education.document, figures], file, offset, newId: "gold" });
    const own = value.filter(({ range }) => range.file === "figures.json");
    expect(applyEdits(figures.text, own)).toContain('"class:tier.gold": { "value": 96 }');
  });

  test.each([
    ["is no id", "first_order: {", "首单"],
    ["begins with a digit", "first_order: {", "1st"],
    ["is taken by its own kind", "first_order: {", "renew"],
    ["would take over a name in a condition", "days_since_order: {", "clv"],
    ["is a word of the language", "renew: {", "none"],
  ] as const)("is refused when the new one %s", (_name, word, newId) => {
    const isNone = newId === "none";
    const opened = isNone
      ? open(education.text.replace("refer: { label: 推荐新客户,", "refer: { label: 推荐新客户, next: none,"))
      : education;
    const { value, diagnostics } = renamed(opened, word, newId);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["rename-refused"]);
  });

  test("is refused for a value of a part of a code, which issued codes hold", () => {
    const { value, diagnostics } = renamed(education, "E: 企业", "B");
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ params }) => params["reason"])).toEqual(["issued"]);
  });

  test("is refused where no id stands", () => {
    expect(renamed(education, "吸引注意", "x").diagnostics.map(({ code }) => code)).toEqual(["rename-refused"]);
  });
});

test("from every reference the way leads to the declaration, and from there back to it", () => {
  for (const { document } of models) {
    const { all, declarations } = findMentions([document]);
    for (const { target, range } of all.filter(({ role }) => role === "reference").slice(0, 10)) {
      const places = definitionAt({ documents: [document], file, offset: range.from });
      expect(places).toEqual(declarations.get(target)?.map((each) => each.range));
      const [first] = places;
      const back = referencesAt({ documents: [document], file, offset: first?.from ?? 0 });
      expect(back).toContainEqual(range);
    }
  }
});

test("definitions are found in another file of the model", () => {
  const main = parseDocument("main.ketu.yaml", "ketu: 1\ninclude: part.ketu.yaml\nowner: sales\n").value;
  const part = parseDocument("part.ketu.yaml", "ketu: 1\nroles: { sales: 销售部 }\n").value;
  if (!main || !part) throw new Error("Not readable");
  const offset = main.text.indexOf("sales") + 2;
  expect(definitionAt({ documents: [main, part], file: "main.ketu.yaml", offset })).toEqual([
    { file: "part.ketu.yaml", from: part.text.indexOf("sales"), to: part.text.indexOf("sales") + 5 },
  ]);
});
