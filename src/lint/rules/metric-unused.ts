import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const metricUnused: LintRule<{ readonly id: string }> = {
  code: "metric-unused",
  severity: "info",
  title: { zh: "指标没有用到", en: "Metric used by nothing" },
  explanation: {
    zh: "没有节点或阶段显示这个指标，没有活动推动它，也没有别的指标或视图用到它，算出来也没有人看。把它写到相应的节点或阶段的 `metric` 上，或者去掉。",
    en: "No node or stage shows this metric, no activity moves it, and no other metric and no view uses it: nobody would see it. Put it into the `metric` of the node or stage that it judges, or remove it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: 售后反馈 } } }
metrics: { csat: 满意度 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: 满意度 }
`,
  message: ({ id }) => ({ zh: `指标 \`${id}\` 没有用到`, en: `Nothing uses the metric \`${id}\`` }),
  hint: () => ({
    zh: "写到节点或阶段的 `metric:` 上，或者去掉。",
    en: "Name it in the `metric:` of a node or stage, or remove it.",
  }),
  check: (context) =>
    unnamed(context.model.metrics, context)
      .filter(({ stages }) => stages.length === 0)
      .map((metric) => diagnose(metricUnused, { id: metric.id }, placeOfElement(metric))),
};
export default metricUnused;
