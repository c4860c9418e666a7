import { diagnose, type Fix } from "../../base/diagnostic.ts";
import type { Metric } from "../../model/model.ts";
import { badSide } from "../alert-side.ts";
import { inUse } from "../in-use.ts";
import type { LintContext } from "../lint-context.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { editsToAdd } from "../written-entry.ts";

const metricWithoutBetter: LintRule<{ readonly id: string }> = {
  code: "metric-without-better",
  severity: "warning",
  title: { zh: "指标没有说高好还是低好", en: "Metric that does not say which way is good" },
  explanation: {
    zh: "有目标或预警的指标，要说清数值高好还是低好（`better`），图上才知道该标红还是标绿，比较时才知道是进步还是退步。预警条件写的是哪一头不好，所以 `ketu check --fix` 能补上。",
    en: "A metric with a target or an alert must say whether higher or lower is good (`better`): only then can a picture show red or green, and a comparison say progress or decline. The alert tells which side is bad, so `ketu check --fix` can add it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, alert: { warn: "< 4.5" } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, better: higher, alert: { warn: "< 4.5" } } }
`,
  message: ({ id }) => ({
    zh: `指标 \`${id}\` 没有说高好还是低好`,
    en: `The metric \`${id}\` does not say whether higher or lower is good`,
  }),
  hint: () => ({ zh: "写上 `better: higher` 或 `better: lower`。", en: "Add `better: higher` or `better: lower`." }),
  check(context) {
    return inUse(context.model.metrics)
      .filter(({ better, alert, target }) => better === undefined && (alert !== undefined || target !== undefined))
      .map((metric) => {
        const fix = fixOf(metric, context);
        return diagnose(metricWithoutBetter, { id: metric.id }, { ...placeOfElement(metric), ...(fix && { fix }) });
      });
  },
};
export default metricWithoutBetter;

function fixOf(metric: Metric, context: LintContext): Fix | undefined {
  const bad = badSide(metric.alert);
  if (!bad) return undefined;
  const better = bad === "low" ? "higher" : "lower";
  const edits = editsToAdd(metric, { behind: "alert", key: "better", value: better }, context);
  const title = { zh: `写上 \`better: ${better}\``, en: `Add \`better: ${better}\`` };
  return edits && { title, edits, isSafe: true };
}
