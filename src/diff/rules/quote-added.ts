import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const quoteAdded: ChangeRule = {
  id: "quote-added",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "新增客户原话", en: "Quote added" },
  explanation: {
    zh: "多了一句客户的原话，会显示在数字旁边。确认可以公开，也没有写出是谁说的。",
    en: "One more sentence of a customer stands beside the figures. Make sure that it may be shown and does not say who said it.",
  },
  mirror: "quote-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
quotes: { q1: { stage: service, text: 讲得很清楚 } }
`,
  },
  find: (comparison) => additions(comparison, "quote", { zh: "客户原话", en: "Quote" }),
};
export default quoteAdded;
