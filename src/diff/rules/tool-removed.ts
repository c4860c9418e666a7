import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const toolRemoved: ChangeRule = {
  id: "tool-removed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "去掉备选工具", en: "Tool removed" },
  explanation: {
    zh: "选型时不再考虑这个工具。如果正在用它，数据和习惯要有人接手。",
    en: "The tool is not considered any more. If it is in use, data and habits need somebody to take them over.",
  },
  mirror: "tool-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
tools: { criteria: { price: 2 }, options: { crm_a: { label: 甲, scores: { price: 3 } }, crm_b: { label: 乙, scores: { price: 4 } } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
tools: { criteria: { price: 2 }, options: { crm_a: { label: 甲, scores: { price: 3 } } } }
`,
  },
  find: (comparison) => removals(comparison, "tool", { zh: "备选工具", en: "Tool" }),
};
export default toolRemoved;
