import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

/** The upper part of a ratio, or what counts as converted. */
const metricNumeratorChanged: ChangeRule = {
  id: "metric-numerator-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "指标的分子变了", en: "Numerator of a metric changed" },
  explanation: {
    zh: "比率的分子换了，指标的名字没变，数却不是同一个数了。趋势图上改动前后的两段不能直接比较，目标值和预警线也要重新核对。",
    en: "The ratio has another numerator: under the same name stands another number. Figures from before and after cannot be compared, and target and alerts have to be checked.",
  },
  mirror: "metric-numerator-changed",
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
  cac: { label: 获客成本, type: ratio, numerator: ads, denominator: orders, unit: CNY, better: lower }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "metric",
      paths: ["settings.numerator", "settings.conversion"],
      name: { zh: "分子", en: "Numerator" },
    }),
};
export default metricNumeratorChanged;
