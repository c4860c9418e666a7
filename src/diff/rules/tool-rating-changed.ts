import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const toolRatingChanged: ChangeRule = {
  id: "tool-rating-changed",
  severity: "info",
  direction: "gov",
  level: "specific",
  title: { zh: "选型的打分变了", en: "Rating of tools changed" },
  explanation: {
    zh: "工具的得分或者选型标准的权重变了，总分的名次可能跟着变。说清是试用的结果，还是为了让某一个胜出。",
    en: "Scores of tools or weights of criteria changed, and the order of the totals may follow. Say whether a trial showed it, or whether somebody is to win.",
  },
  mirror: "tool-rating-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
tools: { criteria: { price: 2 }, options: { crm_a: { label: 甲, scores: { price: 3 } } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
tools: { criteria: { price: 4 }, options: { crm_a: { label: 甲, scores: { price: 3 } } } }
`,
  },
  find: (comparison) => [
    ...propertyFindings(comparison, { kind: "tool", paths: ["scores"], name: { zh: "得分", en: "Scores" } }),
    ...propertyFindings(comparison, {
      kind: "model",
      paths: ["toolCriteria"],
      name: { zh: "选型标准", en: "Criteria" },
    }),
  ],
};
export default toolRatingChanged;
