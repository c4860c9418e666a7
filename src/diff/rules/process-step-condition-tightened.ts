import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const processStepConditionTightened: ChangeRule = {
  id: "process-step-condition-tightened",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "步骤条件收紧", en: "Condition of a step tightened" },
  explanation: {
    zh: "有的客户以前走这一步，现在跳过去。他们原来在这里得到的关照要有别的着落。",
    en: "Some customers who took this step skip it now. What they got here has to come from somewhere else.",
  },
  mirror: "process-step-condition-loosened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, visit: { label: 回访, when: score >= 60 } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, visit: { label: 回访, when: score >= 80 } } } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "step", path: "when", relation: "tightened" }, ({ zh, en }) => ({
      zh: `走步骤“${zh}”的客户变少了`,
      en: `Fewer customers take the step “${en}”`,
    }));
  },
};
export default processStepConditionTightened;
