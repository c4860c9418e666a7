import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const metricUnitChanged: ChangeRule = {
  id: "metric-unit-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "指标的单位变了", en: "Unit of a metric changed" },
  explanation: {
    zh: "单位变了，已有的数、目标值和预警线都还是按旧单位写的。报表和下游系统要一起改，否则会把元当成美元、把人数当成次数。",
    en: "The unit is another one, while existing figures, target and alerts were written in the old one. Reports and systems that read the metric have to change with it.",
  },
  mirror: "metric-unit-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { clv: { label: 客户价值, unit: CNY } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { clv: { label: 客户价值, unit: USD } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "metric", paths: ["unit"], name: { zh: "单位", en: "Unit" } }),
};
export default metricUnitChanged;
