import type { ChangeRule } from "../change-rule.ts";
import { alertChanges } from "../alert-changes.ts";

const alertTightened: ChangeRule = {
  id: "alert-tightened",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "预警收紧", en: "Alert tightened" },
  explanation: {
    zh: "同样的数，以前不预警，现在会。负责的人会收到更多预警，要有人处理得过来。",
    en: "The same figure raised no alert before and does now. Those in charge will get more alerts and must be able to handle them.",
  },
  mirror: "alert-loosened",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "< 4" } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "< 4.5" } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => alertChanges(comparison, "tightened"),
};
export default alertTightened;
