import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const toolAdded: ChangeRule = {
  id: "tool-added",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "新增备选工具", en: "Tool added" },
  explanation: {
    zh: "选型时多了一个备选的工具，各项标准都要给它打分。",
    en: "There is one more tool to choose from; it wants a score for each criterion.",
  },
  mirror: "tool-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
tools: { criteria: { price: 2 }, options: { crm_a: { label: 甲, scores: { price: 3 } } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
tools: { criteria: { price: 2 }, options: { crm_a: { label: 甲, scores: { price: 3 } }, crm_b: { label: 乙, scores: { price: 4 } } } }
`,
  },
  find: (comparison) => additions(comparison, "tool", { zh: "备选工具", en: "Tool" }),
};
export default toolAdded;
