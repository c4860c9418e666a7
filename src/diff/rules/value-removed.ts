import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const valueRemoved: ChangeRule = {
  id: "value-removed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "去掉取值", en: "Value removed" },
  explanation: {
    zh: "字段少了一个取值。已经存下的数据里可能还有它，按它写的规则不会再命中。",
    en: "The field has one value less. Stored data may still hold it, and rules that go by it will not apply any more.",
  },
  mirror: "value-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量 } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "value", { zh: "取值", en: "Value" }),
};
export default valueRemoved;
