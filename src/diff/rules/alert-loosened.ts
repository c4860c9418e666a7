import type { ChangeRule } from "../change-rule.ts";
import { alertChanges } from "../alert-changes.ts";

const alertLoosened: ChangeRule = {
  id: "alert-loosened",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "预警放宽", en: "Alert loosened" },
  explanation: {
    zh: "同样的数，以前会预警，现在不会了。问题会更晚被发现；要确认这是有意放宽，而不是为了少看见红灯。",
    en: "The same figure raised an alert before and does not any more, so trouble is seen later. Make sure that this is intended, and not just fewer red lights.",
  },
  mirror: "alert-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "< 4.5" } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "< 4" } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => alertChanges(comparison, "loosened"),
};
export default alertLoosened;
