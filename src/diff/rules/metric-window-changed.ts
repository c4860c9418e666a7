import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const metricWindowChanged: ChangeRule = {
  id: "metric-window-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "指标的时间窗变了", en: "Window of a metric changed" },
  explanation: {
    zh: "时间窗变长，同样的业务会算出更高的转化；变短则更低。改动前后的数不能放在一条线上。",
    en: "With a longer window the same business gives a higher conversion, with a shorter one a lower. Figures from before and after do not belong on one line.",
  },
  mirror: "metric-window-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 预约试听 }
metrics: { rate: { label: 转化率, type: conversion, base: trial_booked, conversion: order_completed, window: 14d, unit: percent } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 预约试听 }
metrics: { rate: { label: 转化率, type: conversion, base: trial_booked, conversion: order_completed, window: 30d, unit: percent } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "metric",
      paths: ["settings.window", "settings.active_within"],
      name: { zh: "时间窗", en: "Window" },
    }),
};
export default metricWindowChanged;
