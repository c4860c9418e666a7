import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const metricAdded: ChangeRule = {
  id: "metric-added",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "新增指标", en: "Metric added" },
  explanation: {
    zh: "多了一个指标。看看它有没有负责人、目标和预警，报表里要不要放。",
    en: "There is one more metric. It may want an owner, a target, alerts and a place in reports.",
  },
  mirror: "metric-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, orders: 订单数 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "metric", { zh: "指标", en: "Metric" }),
};
export default metricAdded;
