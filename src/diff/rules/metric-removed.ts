import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const metricRemoved: ChangeRule = {
  id: "metric-removed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "去掉指标", en: "Metric removed" },
  explanation: {
    zh: "一个指标没有了，模型里也没有别的东西用它。模型之外的报表、看板和考核如果还在看它，要先通知。",
    en: "A metric is gone, and nothing in the model used it. Reports, dashboards and bonuses outside the model that still look at it have to be told first.",
  },
  mirror: "metric-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, orders: 订单数 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "metric", { zh: "指标", en: "Metric" }),
};
export default metricRemoved;
