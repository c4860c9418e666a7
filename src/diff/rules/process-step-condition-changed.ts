import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const processStepConditionChanged: ChangeRule = {
  id: "process-step-condition-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "步骤条件换了", en: "Condition of a step changed" },
  explanation: {
    zh: "走这一步的是另一批客户：有的以前走现在不走，有的反过来，或者无法判断。",
    en: "Other customers take this step: some of those who did do not any more, some do now, or nobody can tell.",
  },
  mirror: "process-step-condition-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, visit: { label: 回访, when: score in 20..60 } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, visit: { label: 回访, when: score in 40..80 } } } }
`,
  },
  find(comparison) {
    return ["incomparable" as const, "undecided" as const].flatMap((relation) =>
      findGuards(comparison, { kind: "step", path: "when", relation }, ({ zh, en }) => ({
        zh: `走步骤“${zh}”的是另一批客户`,
        en: `Other customers take the step “${en}”`,
      })),
    );
  },
};
export default processStepConditionChanged;
