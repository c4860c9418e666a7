import type { DiagnosticKind } from "../../base/diagnostic.ts";

const cycleInMetrics: DiagnosticKind<{ readonly path: string }> = {
  code: "cycle-in-metrics",
  severity: "error",
  title: { zh: "指标绕成了圈", en: "Metrics in a circle" },
  explanation: {
    zh: "一个指标由别的指标算出来，别的指标又要用到它，就永远算不出数。指标可以用在分类规则里，分类也可以用来拆分指标，但同样不能绕成圈。请改掉圈里的一环。",
    en: "A metric that is computed from others which need it in turn can never have a value. Metrics may feed class rules and classes may slice metrics, but not in a circle either. Change one link of the circle.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
metrics:
  churn: { label: 流失率, type: derived, expr: 1 - retention }
  retention: { label: 留存率, type: derived, expr: 1 - churn }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
metrics:
  churn: { label: 流失率, type: derived, expr: 1 - retention }
  retention: { label: 留存率, type: retention }
`,
  message: ({ path }) => ({
    zh: `指标绕成了圈：${path}`,
    en: `The metrics go in a circle: ${path}`,
  }),
  hint: () => ({
    zh: "让其中一个指标从事件或节点直接算。",
    en: "Compute one of them from events or nodes.",
  }),
};
export default cycleInMetrics;
