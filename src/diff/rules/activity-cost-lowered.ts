import type { ChangeRule } from "../change-rule.ts";
import { costChanges } from "../cost-changes.ts";

const activityCostLowered: ChangeRule = {
  id: "activity-cost-lowered",
  severity: "info",
  direction: "gov",
  level: "specific",
  title: { zh: "活动费用减少", en: "Cost of an activity lowered" },
  explanation: {
    zh: "一次活动要花的钱比以前少，或者不再写明。看看省下的是哪一部分，效果会不会跟着少。",
    en: "One round of the activity costs less than before, or its cost is not said any more. See what is saved, and whether the effect goes with it.",
  },
  mirror: "activity-cost-raised",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], cost: 3000 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], cost: 2000 } }
`,
  },
  find: (comparison) => costChanges(comparison, "lowered"),
};
export default activityCostLowered;
