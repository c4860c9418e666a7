import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const processStepConditionLoosened: ChangeRule = {
  id: "process-step-condition-loosened",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "步骤条件放宽", en: "Condition of a step loosened" },
  explanation: {
    zh: "有的客户以前跳过这一步，现在也要走。人手和时限要够。",
    en: "Some customers who skipped this step take it now. See whether staff and time limits suffice.",
  },
  mirror: "process-step-condition-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, visit: { label: 回访, when: score >= 80 } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, visit: { label: 回访, when: score >= 60 } } } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "step", path: "when", relation: "loosened" }, ({ zh, en }) => ({
      zh: `走步骤“${zh}”的客户变多了`,
      en: `More customers take the step “${en}”`,
    }));
  },
};
export default processStepConditionLoosened;
