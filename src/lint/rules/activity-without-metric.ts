import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

/** Silent while no activity moves a metric: then it is a draft. */
const activityWithoutMetric: LintRule<{ readonly id: string }> = {
  code: "activity-without-metric",
  severity: "info",
  title: { zh: "活动不推动任何指标", en: "Activity that moves no metric" },
  explanation: {
    zh: "不说要推动哪个指标，就无从评估这项活动值不值得做。用 `moves` 写出它要推动的指标，例如投放推动线索数，回访推动满意度。",
    en: "Without the metric that it is meant to move nobody can say whether an activity was worth its cost. Name it with `moves`: a campaign moves leads, a follow-up call moves satisfaction.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, service: 售后服务 }
activities:
  ads: { label: 搜索投放, kind: campaign, stages: [prospect], moves: leads }
  care: { label: 低分回访, kind: service, stages: [service] }
metrics: { leads: 线索数, csat: 满意度 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, service: 售后服务 }
activities:
  ads: { label: 搜索投放, kind: campaign, stages: [prospect], moves: leads }
  care: { label: 低分回访, kind: service, stages: [service], moves: csat }
metrics: { leads: 线索数, csat: 满意度 }
`,
  message: ({ id }) => ({ zh: `活动 \`${id}\` 不推动任何指标`, en: `The activity \`${id}\` moves no metric` }),
  hint: () => ({
    zh: "写上 `moves:`，指出它要推动的指标。",
    en: "Add `moves:` with the metric that it is meant to move.",
  }),
  check({ model }) {
    const activities = inUse(model.activities);
    if (activities.every(({ moves }) => moves.length === 0)) return [];
    return activities
      .filter(({ moves }) => moves.length === 0)
      .map((activity) => diagnose(activityWithoutMetric, { id: activity.id }, placeOfElement(activity)));
  },
};
export default activityWithoutMetric;
