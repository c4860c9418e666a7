import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";

const text = (more = ""): string => `ketu: 1
title: 小店
stages:
  prospect: { label: 潜在客户, goal: 建立联系, nodes: { first_visit: 首次访问, leave_contact: {} } }
  buy: { label: 购买, goal: 成交, nodes: { order: 下单 } }
${more}`;

async function said(model: string, locale?: string): Promise<readonly string[]> {
  const { diagnostics } = await compileTexts(model, { views: "all", ...(locale !== undefined && { locale }) });
  return diagnostics
    .filter(({ code }) => ["untranslated-picture", "missing-translation"].includes(code))
    .map(({ severity, message, hint, range }) => `${severity} ${range?.from} ${message.en} (${hint?.en ?? ""})`);
}

test("a picture in a language that the model does not speak says so, once, and what stands in it instead", async () => {
  expect(await said(text(), "en")).toEqual([
    "info 8 The pictures are in en, but 4 of their 4 labels have no en text and show ids instead; the first is `stage:prospect` (Add `en:` to the texts, or draw with `--locale zh`.)",
  ]);
});

test("in its own language nothing is said, nor is it where no picture is drawn", async () => {
  expect(await said(text())).toEqual([]);
  expect(await said(text(), "zh-TW")).toEqual([]);
  const { diagnostics } = await compileTexts(text(), { views: "none", locale: "en" });
  expect(diagnostics.map(({ code }) => code)).toEqual(["label-missing"]);
});

test("a label without any text is called by its id in every language, and is no gap", async () => {
  expect(await said("ketu: 1\ntitle: x\nlocale: en\nstages: { a: { nodes: { b: {} } } }\n", "zh")).toEqual([]);
});

test("where the model speaks the language, only its gaps are told, one by one", async () => {
  const half = text()
    .replace("title: 小店", "title: { zh: 小店, en: Shop }")
    .replace("label: 潜在客户", "label: { zh: 潜在客户, en: Prospect }")
    .replace("goal: 建立联系", "goal: { zh: 建立联系, en: Make contact }");
  const found = await said(half, "en");
  expect(found.length).toBeGreaterThan(1);
  expect(found.every((line) => line.includes("is not given in en"))).toBe(true);
});
