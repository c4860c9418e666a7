import type { ChangeRule } from "../change-rule.ts";
import { alertChanges } from "../alert-changes.ts";

const alertAdded: ChangeRule = {
  id: "alert-added",
  severity: "info",
  direction: "up",
  level: "specific",
  title: { zh: "新增预警", en: "Alert added" },
  explanation: {
    zh: "这个指标以前没有预警，现在有了。看看谁来接收和处理。",
    en: "The metric had no alert and has one now. Somebody has to receive and handle it.",
  },
  mirror: "alert-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "< 4" } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => alertChanges(comparison, "added"),
};
export default alertAdded;
