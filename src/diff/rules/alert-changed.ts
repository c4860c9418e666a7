import type { ChangeRule } from "../change-rule.ts";
import { alertChanges } from "../alert-changes.ts";

const alertChanged: ChangeRule = {
  id: "alert-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "预警换了条件", en: "Alert has another condition" },
  explanation: {
    zh: "预警的条件换了一种：有的数以前预警、现在不预警，有的反过来，说不上是放宽还是收紧。负责的人要重新认识它。",
    en: "The alert has a condition of another kind: some figures that raised it do not any more, others do now, so it is neither looser nor tighter. Those in charge have to learn it anew.",
  },
  mirror: "alert-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "< 4" } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, alert: { warn: "change > 20% vs previous" } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => alertChanges(comparison, "incomparable"),
};
export default alertChanged;
