import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

/** The lower part of a ratio, or where a conversion starts. */
const metricDenominatorChanged: ChangeRule = {
  id: "metric-denominator-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "指标的分母变了", en: "Denominator of a metric changed" },
  explanation: {
    zh: "比率的分母换了，基数不同，指标前后不再可比。常见的情形是把“全部线索”换成“有效线索”，数会变好看，而业务没有变。",
    en: "The ratio has another denominator, so figures from before and after cannot be compared. Often “all leads” becomes “qualified leads”: the number looks better while nothing has happened.",
  },
  mirror: "metric-denominator-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics:
  spend: { label: 获客支出, unit: CNY }
  ads: { label: 广告支出, unit: CNY }
  leads: { label: 线索数, unit: person }
  orders: { label: 新增客户, unit: person }
  cac: { label: 获客成本, type: ratio, numerator: spend, denominator: orders, unit: CNY, better: lower }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics:
  spend: { label: 获客支出, unit: CNY }
  ads: { label: 广告支出, unit: CNY }
  leads: { label: 线索数, unit: person }
  orders: { label: 新增客户, unit: person }
  cac: { label: 获客成本, type: ratio, numerator: spend, denominator: leads, unit: CNY, better: lower }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "metric",
      paths: ["settings.denominator", "settings.base"],
      name: { zh: "分母", en: "Denominator" },
    }),
};
export default metricDenominatorChanged;
