import type { ChangeRule } from "../change-rule.ts";
import { settings } from "../comparison.ts";
import { exactName, findingOf, propertyChanges } from "../property-changes.ts";

const formulaPaths = [
  "metricType",
  "expr",
  "settings.agg",
  "settings.method",
  "settings.margin",
  "settings.convention",
  "settings.scale",
  "settings.amount",
  "settings.score",
  "settings.count_by",
  "settings.entity",
  "settings.from",
];

/** Another type takes all other settings of the computation with it: they are one edit. */
const metricFormulaChanged: ChangeRule = {
  id: "metric-formula-changed",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "指标的算法变了", en: "Formula of a metric changed" },
  explanation: {
    zh: "指标的算法是另一个：类型、式子、统计方法或其中的参数变了。改动前后的数不可比，引用它的其他指标、报表和预警也都跟着变。",
    en: "The metric is computed in another way: its type, expression, method or a parameter of it changed. Figures from before and after cannot be compared, and other metrics, reports and alerts that use it change with it.",
  },
  mirror: "metric-formula-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics:
  keep_rate: { label: 留存率, unit: percent }
  churn_rate: { label: 流失率, type: derived, expr: 1 - keep_rate, unit: percent }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics:
  keep_rate: { label: 留存率, unit: percent }
  churn_rate: { label: 流失率, type: derived, expr: (1 - keep_rate) / 2, unit: percent }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    const changes = propertyChanges(comparison, "metric", formulaPaths);
    return changes.map((change) => {
      const isOtherType = change.facts.some(({ path }) => path === "metricType");
      const rest = isOtherType
        ? settings(comparison, "metric", "settings").filter(({ ref }) => ref === change.subject)
        : [];
      const name = { zh: "算法", en: "Formula" };
      const isPlain = change.facts.some(({ path }) => path === "metricType" || path === "expr");
      return findingOf(
        { ...change, facts: [...new Set([...change.facts, ...rest])] },
        isPlain ? name : exactName(change, name, formulaPaths),
      );
    });
  },
};
export default metricFormulaChanged;
