import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const metricGrainChanged: ChangeRule = {
  id: "metric-grain-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "指标的统计周期变了", en: "Grain of a metric changed" },
  explanation: {
    zh: "一个数覆盖的期间或对象变了：以前按月，现在按季，或者由整体变成每个客户一个数。历史数据要重算，预警和目标也要换算。",
    en: "One figure covers another period or another thing: months become quarters, or one number of all becomes one per customer. History has to be computed anew, and target and alerts converted.",
  },
  mirror: "metric-grain-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 预约试听 }
metrics: { keep_rate: { label: 留存率, type: retention, event: order_completed, method: active, active_within: 60d, period: month, unit: percent } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 预约试听 }
metrics: { keep_rate: { label: 留存率, type: retention, event: order_completed, method: active, active_within: 60d, period: quarter, unit: percent } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "metric",
      paths: ["settings.period", "per"],
      name: { zh: "统计周期", en: "Period" },
    }),
};
export default metricGrainChanged;
