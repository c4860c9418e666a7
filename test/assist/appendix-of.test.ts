import { expect, test } from "vitest";
import { appendixOf, numbersOf } from "../../src/assist/appendix-of.ts";
import { describeElement } from "../../src/assist/describe-element.ts";
import type { Appendix } from "../../src/base/appendix.ts";
import type { ElementRef } from "../../src/base/element-ref.ts";
import { indexModel } from "../../src/model/index-model.ts";
import type { Model } from "../../src/model/model.ts";
import { compileGalleryModel } from "../browser/gallery.ts";
import { compileTexts } from "../support/compile-texts.ts";

async function education(): Promise<Model> {
  const { model } = await compileGalleryModel("online-education", "zh");
  if (!model) throw new Error("no model");
  return model;
}

function build(model: Model, subjects: readonly string[], locale = "zh"): Appendix {
  return appendixOf(subjects, { model, index: indexModel(model) }, { locale });
}

test("entries are numbered through all sections, stages before nodes before the rest", async () => {
  const model = await education();
  const subjects = ["metric:cac", "node:decide", "stage:service", "channel:phone", "node:trial", "class:tier.vip"];
  const { sections } = build(model, subjects);
  const entries = sections.flatMap((section) => section.entries);
  expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(entries.map(({ subject }) => subject)).toEqual([
    "stage:service",
    "node:decide",
    "node:trial",
    "channel:phone",
    "class:tier.vip",
    "metric:cac",
  ]);
  expect(sections.map(({ heading }) => heading)).toEqual(["生命周期阶段", "关键节点", "渠道", "客户分类", "指标"]);
});

test("an entry says what hovering says", async () => {
  const model = await education();
  const index = indexModel(model);
  for (const { ref } of [...model.stages, ...model.nodes, ...model.metrics]) {
    const [entry] = build(model, [ref]).sections.flatMap((section) => section.entries);
    const details = describeElement(model, index, { ref, locale: "zh" });
    expect(entry?.title).toBe(details?.title);
    expect(entry?.facts).toEqual(details?.rows);
  }
});

test("what has nothing to say has no number, and lines have none", async () => {
  const { model } = await compileTexts(
    "ketu: 1\ntitle: 小店\nstages: { a: { label: 甲, nodes: { b: 乙, c: 丙 } }, d: 丁 }\n",
  );
  if (!model) throw new Error("no model");
  const refs = [...model.stages, ...model.transitions].map(({ ref }): ElementRef => ref);
  const appendix = build(model, [...refs, "stage:a", "node:none"]);
  expect([...numbersOf(appendix)]).toEqual([["stage:a", 1]]);
});

test("the kind is said where the heading does not say it", async () => {
  const [stages, nodes] = build(await education(), ["stage:service", "node:decide"]).sections;
  expect(stages?.entries[0]?.kind).toBeUndefined();
  expect(nodes?.entries[0]?.kind).toBe("判断");
});

test("labels without a translation are those of the picture, not of another language", async () => {
  const appendix = build(await education(), ["node:first_order", "channel:phone"], "en");
  expect(appendix.title).toBe("Appendix: details");
  expect(JSON.stringify(appendix.sections.map(({ entries }) => entries.map(({ title }) => title)))).not.toMatch(
    /\p{Script=Han}/u,
  );
});
