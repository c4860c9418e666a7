import type { ChangeRule } from "../change-rule.ts";
import { alertChanges } from "../alert-changes.ts";

const alertRemoved: ChangeRule = {
  id: "alert-removed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "去掉预警", en: "Alert removed" },
  explanation: {
    zh: "这个指标不再预警，变坏了也没有人会被提醒。",
    en: "The metric raises no alert any more: nobody is told when it gets worse.",
  },
  mirror: "alert-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "< 4" } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => alertChanges(comparison, "removed"),
};
export default alertRemoved;
