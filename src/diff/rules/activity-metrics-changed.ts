import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const activityMetricsChanged: ChangeRule = {
  id: "activity-metrics-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "活动要推动的指标变了", en: "Metrics that an activity moves changed" },
  explanation: {
    zh: "活动改按别的指标算成效。以前说它有效的数字不再是评价它的依据，负责人的考核要一起改。",
    en: "The activity is judged by other metrics. Figures that showed its success do not count any more, and the goals of its owner have to follow.",
  },
  mirror: "activity-metrics-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, orders: 订单数 }
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], moves: leads } }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, orders: 订单数 }
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], moves: orders } }
`,
  },
  find: (comparison) =>
    findListChanges(
      comparison,
      { path: "moves", kinds: ["activity"], of: "metric" },
      { zh: "推动的指标", en: "Metrics" },
    ),
};
export default activityMetricsChanged;
