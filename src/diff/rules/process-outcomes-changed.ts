import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const processOutcomesChanged: ChangeRule = {
  id: "process-outcomes-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "步骤的结果变了", en: "Outcomes of a step changed" },
  explanation: {
    zh: "这一步可能的结果多了、少了或者换了叫法。记录结果的表单、统计各种结果的报表都要跟着改。",
    en: "The step can end in other ways, or they are called something else. Forms that record the outcome and reports that count outcomes have to follow.",
  },
  mirror: "process-outcomes-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { settle: { label: 解决, outcomes: { refund: 退款 } } } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { settle: { label: 解决, outcomes: { refund: 退款, replace: 更换 } } } } }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "step", paths: ["outcomes"], name: { zh: "结果", en: "Outcomes" } }),
};
export default processOutcomesChanged;
