import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const quoteRemoved: ChangeRule = {
  id: "quote-removed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "去掉客户原话", en: "Quote removed" },
  explanation: {
    zh: "去掉了一句客户的原话。如果是客户要求的，别的材料里也要去掉。",
    en: "A sentence of a customer is gone. If the customer asked for it, it has to go from other material too.",
  },
  mirror: "quote-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
quotes: { q1: { stage: service, text: 讲得很清楚 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "quote", { zh: "客户原话", en: "Quote" }),
};
export default quoteRemoved;
