import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const valueAdded: ChangeRule = {
  id: "value-added",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "新增取值", en: "Value added" },
  explanation: {
    zh: "字段多了一个取值。按取值写的图表、规则和下游系统要认得它。",
    en: "The field has one more value. Charts, rules and systems that go by values must know it.",
  },
  mirror: "value-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量 } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "value", { zh: "取值", en: "Value" }),
};
export default valueAdded;
