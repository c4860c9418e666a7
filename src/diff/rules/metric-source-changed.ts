import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const metricSourceChanged: ChangeRule = {
  id: "metric-source-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "指标的数据来源变了", en: "Source of a metric changed" },
  explanation: {
    zh: "指标改由另一个事件、节点或数据表来统计。口径变了，名字没变，前后的数不是同一件事。",
    en: "The metric is counted from another event, node or table. The name is the same, what is counted is not.",
  },
  mirror: "metric-source-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 预约试听 }
metrics: { buyers: { label: 成交人数, type: simple, agg: count_distinct, event: trial_booked, unit: person } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 预约试听 }
metrics: { buyers: { label: 成交人数, type: simple, agg: count_distinct, event: order_completed, unit: person } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "metric",
      paths: ["settings.event", "settings.node", "settings.of"],
      name: { zh: "数据来源", en: "Source" },
    }),
};
export default metricSourceChanged;
