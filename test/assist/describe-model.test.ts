import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { OutlineEntry } from "../../src/assist/assist-types.ts";
import { describeElement } from "../../src/assist/describe-element.ts";
import { hoverAt } from "../../src/assist/hover-at.ts";
import { outlineOf } from "../../src/assist/outline-of.ts";
import { stepsOf } from "../../src/assist/steps-of.ts";
import type { ElementRef } from "../../src/base/element-ref.ts";
import { indexModel } from "../../src/model/index-model.ts";
import { readMeasures } from "../../src/schema/read-measures.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { exampleText, file, modelNames, open } from "./workshop.ts";

const models = modelNames.map((name) => open(exampleText(name)));
const [education] = models;
if (!education) throw new Error("No model");
const { model, document, text } = education;
const index = indexModel(model);
const figures = readFileSync(resolve(import.meta.dirname, "../../models/online-education/figures.json"), "utf8");
const parsedFigures = parseDocument("figures.json", figures).value;
const measures = parsedFigures && readMeasures(parsedFigures).value;

function rows(ref: ElementRef, locale: "zh" | "en" = "zh"): Readonly<Record<string, string>> {
  const details = describeElement(model, index, { ref, locale, measures });
  return Object.fromEntries((details?.rows ?? []).map(({ label, value }) => [label, value]));
}

describe("an element in words", () => {
  test("is told for every element of every model, in both languages, without empty rows", () => {
    for (const opened of models) {
      const known = indexModel(opened.model);
      for (const ref of known.elementByRef.keys()) {
        for (const locale of ["zh", "en"] as const) {
          const details = describeElement(opened.model, known, { ref, locale });
          expect(details?.title, ref).not.toBe("");
          expect(details?.kind, ref).not.toBe("");
          expect(
            details?.rows.filter(({ label, value }) => label === "" || value.trim() === ""),
            ref,
          ).toEqual([]);
        }
      }
    }
  });

  test("says of a node where it stands, what it captures and what its figures are", () => {
    expect(rows("node:leave_contact")).toMatchObject({
      阶段: "潜在客户",
      收集: "姓名（个人信息）、手机号（个人信息）",
      指标: "线索数 2,310",
    });
    expect(rows("node:first_call", "en")).toMatchObject({ Channel: "电话", "Time limit": "within 24 hours" });
    expect(rows("node:feedback")).toMatchObject({ 对应活动: "低分回访" });
  });

  test("says of a metric how it is computed, what it is and what it is judged by", () => {
    expect(rows("metric:cac")).toMatchObject({
      算法: "“获客支出”除以“新增客户”",
      数值: "¥302",
      状态: "预警",
      阈值: "目标 ¥300 · 预警 > ¥300 · 严重 > ¥450",
    });
    expect(rows("metric:trial_to_order")).toMatchObject({ 算法: "从“预约试听”起 14 天内到达“首次购买”的比例" });
    expect(rows("metric:churn_rate")).toMatchObject({ 算法: "1 − 留存率" });
  });

  test("says of a class its rule in labels, its stage and who answers it", () => {
    expect(rows("class:tier.vip")).toMatchObject({
      规则: "客户生命周期价值 ≥ 5000",
      阶段: "客户忠诚",
      客户数: "96",
      对应活动: "VIP 专属课",
    });
  });

  test("is nothing for a name that the model does not have", () => {
    expect(describeElement(model, index, { ref: "node:nowhere", locale: "zh" })).toBeUndefined();
  });
});

describe("the outline", () => {
  const refsOf = (entries: readonly OutlineEntry[]): readonly string[] =>
    entries.flatMap(({ ref, children }) => [ref, ...refsOf(children)]);

  test("names every stage, node, channel, activity, scheme, class, code, metric and view once", () => {
    for (const opened of models) {
      const { sections } = outlineOf(opened.model, { locale: "zh" });
      const listed = sections.flatMap(({ entries }) => refsOf(entries));
      const { stages, nodes, channels, activities, schemes, classes, codes, metrics, views } = opened.model;
      const all = [stages, nodes, channels, activities, schemes, classes, codes, metrics, views]
        .flat()
        .map(({ ref }) => ref);
      expect([...listed].sort()).toEqual([...all].sort());
    }
  });

  test("remarks how many nodes a stage has and what a metric stands at", () => {
    const { sections } = outlineOf(model, { locale: "zh", measures });
    const find = (id: string, ref: string) =>
      sections.find((section) => section.id === id)?.entries.find((entry) => entry.ref === ref);
    expect(find("stages", "stage:decision")?.remark).toBe("3");
    expect(find("metrics", "metric:trial_to_order")?.remark).toBe("27%");
  });
});

describe("the steps of a presentation", () => {
  test("show everything of the stages, lanes and transitions exactly once, stage by stage", () => {
    for (const opened of models) {
      const steps = stepsOf(opened.model, { locale: "zh" });
      expect(steps.map(({ id }) => id)).toEqual(opened.model.stages.map(({ ref }) => ref));
      const { stages, nodes, transitions, activities, channels, classes, metrics } = opened.model;
      const all = [stages, nodes, transitions, activities, channels, classes, metrics].flat().map(({ ref }) => ref);
      const shown = steps.flatMap(({ subjects }) => subjects);
      expect([...shown].sort()).toEqual([...all].sort());
    }
  });

  test("show a transition when both of its ends are there, and never before", () => {
    const steps = stepsOf(model, { locale: "zh" });
    const at = (ref: string): number => steps.findIndex(({ subjects }) => subjects.includes(ref));
    for (const { ref, from, to } of model.transitions)
      expect(at(ref)).toBe(Math.max(at(`node:${from}`), at(`node:${to}`)));
  });

  test("carry goal and notes for the speaker", () => {
    const [first] = stepsOf(model, { locale: "zh" });
    expect(first?.notes).toEqual(["目标：吸引注意，引导建立联系", "留下联系方式：表单 · 必填手机号"]);
  });
});

describe("a hover", () => {
  const ask = (word: string, locale: "zh" | "en" = "zh", of = text) =>
    hoverAt({ text: of, offset: of.indexOf(word) + 1, file, documents: [document], model, measures, locale });

  test("tells the element that a reference names", () => {
    const hover = ask("first_order: 是");
    expect(hover).toMatchObject({ title: "首次购买" });
    expect(hover?.paragraphs[0]).toBe("里程碑");
    expect(text.slice(hover?.from, hover?.to)).toBe("first_order");
  });

  test("tells what a key and a word of a closed list mean, also in a broken text", () => {
    expect(ask("off_path")?.paragraphs[0]).toMatch(/\p{Script=Han}/u);
    expect(ask("win_back, activity", "en")?.paragraphs[0]).toMatch(/[a-z]/);
    const broken = "ketu: 1\nstages:\n  a: { label: x\n  b:\n    goal: y\n";
    expect(ask("goal", "en", broken)?.title).toBe("goal");
  });

  test("says nothing about words of the author", () => {
    expect(ask("吸引注意")).toBeUndefined();
    expect(ask("先后就是默认")).toBeUndefined();
  });
});
