import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const conversionWithoutWindow: LintRule<{ readonly id: string }> = {
  code: "conversion-without-window",
  severity: "info",
  title: { zh: "转化率没有时间窗口", en: "Conversion without a window" },
  explanation: {
    zh: "“三成转化”要说清在多长时间之内：没有 `window`，客户越老转化率越高，这个月和上个月就不能比。按业务的节奏写一个，例如 `14d`。",
    en: "A conversion of 30 % within what time? Without `window` the rate grows with the age of the customers, and this month cannot be compared with the last. Write the time that the business allows, such as `14d`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { trial: 试听, order: { label: 首次购买, metric: rate } } } }
metrics: { rate: { label: 试听转化率, type: conversion, base: trial, conversion: order, unit: percent } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { trial: 试听, order: { label: 首次购买, metric: rate } } } }
metrics: { rate: { label: 试听转化率, type: conversion, base: trial, conversion: order, window: 14d, unit: percent } }
`,
  message: ({ id }) => ({ zh: `转化率 \`${id}\` 没有时间窗口`, en: `The conversion \`${id}\` has no window` }),
  hint: () => ({ zh: "写上 `window:`，例如 `window: 14d`。", en: "Add `window:`, such as `window: 14d`." }),
  check: ({ model }) =>
    inUse(model.metrics)
      .filter(({ metricType, settings }) => metricType === "conversion" && settings["window"] === undefined)
      .map((metric) => diagnose(conversionWithoutWindow, { id: metric.id }, placeOfElement(metric))),
};
export default conversionWithoutWindow;
