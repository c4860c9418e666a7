import type { ChangeRule } from "../change-rule.ts";
import { costChanges } from "../cost-changes.ts";

const activityCostRaised: ChangeRule = {
  id: "activity-cost-raised",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "活动费用增加", en: "Cost of an activity raised" },
  explanation: {
    zh: "一次活动要花的钱比以前多，或者第一次写明要花多少。预算和获客成本要重新算。",
    en: "One round of the activity costs more than before, or is said to cost something for the first time. Budget and cost per customer have to be computed anew.",
  },
  mirror: "activity-cost-lowered",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], cost: 2000 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], cost: 3000 } }
`,
  },
  find: (comparison) => costChanges(comparison, "raised"),
};
export default activityCostRaised;
