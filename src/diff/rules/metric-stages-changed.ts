import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const metricStagesChanged: ChangeRule = {
  id: "metric-stages-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "指标所属的阶段变了", en: "Stages of a metric changed" },
  explanation: {
    zh: "指标显示在另外的阶段下。算法没有变，按阶段看报表的人会在别处找到它。",
    en: "The metric is shown under other stages. How it is computed is the same; who reads reports by stage finds it elsewhere.",
  },
  mirror: "metric-stages-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触, service: 售后服务 }
metrics: { leads: { label: 线索数, unit: person, stage: contact } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触, service: 售后服务 }
metrics: { leads: { label: 线索数, unit: person, stage: service } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "stages", kinds: ["metric"], of: "stage" }, { zh: "所属阶段", en: "Stages" }),
};
export default metricStagesChanged;
