import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const stageMetricsChanged: ChangeRule = {
  id: "stage-metrics-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "阶段的指标变了", en: "Metrics of a stage changed" },
  explanation: {
    zh: "衡量这个阶段的指标变了。负责人的考核和按阶段看的报表要跟着改，前后的评价不是同一把尺子。",
    en: "The stage is judged by other metrics. The goals of its owner and reports by stage have to follow: before and after are measured by different yardsticks.",
  },
  mirror: "stage-metrics-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, calls: 通话数 }
stages: { contact: { label: 初次接触, metric: leads } }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, calls: 通话数 }
stages: { contact: { label: 初次接触, metric: calls } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "metrics", kinds: ["stage"], of: "metric" }, { zh: "指标", en: "Metrics" }),
};
export default stageMetricsChanged;
