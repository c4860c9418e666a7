import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const nodeMetricsChanged: ChangeRule = {
  id: "node-metrics-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "节点的指标变了", en: "Metrics of a node changed" },
  explanation: {
    zh: "衡量这一步的指标变了。图上这一步显示的数字和预警换了一个，看图的人要知道不是业绩变了。",
    en: "The step is judged by other metrics. Pictures show another figure and another alert there: readers have to know that not the business has changed.",
  },
  mirror: "node-metrics-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, calls: 通话数 }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, metric: leads }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, calls: 通话数 }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, metric: calls }, book: 预约 } } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "metrics", kinds: ["node"], of: "metric" }, { zh: "指标", en: "Metrics" }),
};
export default nodeMetricsChanged;
