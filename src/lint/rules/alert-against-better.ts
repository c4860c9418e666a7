import { diagnose } from "../../base/diagnostic.ts";
import { badSide } from "../alert-side.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfKey } from "../written-entry.ts";

const alertAgainstBetter: LintRule<{ readonly id: string; readonly better: string }> = {
  code: "alert-against-better",
  severity: "warning",
  title: { zh: "预警和好坏方向相反", en: "Alert on the good side" },
  explanation: {
    zh: "指标说高好，预警却在数值高的时候报（或者反过来）：越好越报警。多半是 `<` 和 `>` 写反了，或者 `better` 写反了。",
    en: "The metric says that higher is good, and its alert goes off when it is high, or the other way round: the better it goes, the louder the alarm. Usually `<` and `>` are swapped, or `better` is.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, better: higher, alert: { warn: "> 4.5" } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, better: higher, alert: { warn: "< 4.5" } } }
`,
  message: ({ id, better }) => ({
    zh: `指标 \`${id}\` 的预警和 \`better: ${better}\` 相反`,
    en: `The alert of \`${id}\` contradicts \`better: ${better}\``,
  }),
  hint: () => ({
    zh: "改预警里的 `<` 或 `>`，或者改 `better`。",
    en: "Turn the `<` or `>` of the alert round, or `better`.",
  }),
  check(context) {
    return inUse(context.model.metrics).flatMap((metric) => {
      const { id, better } = metric;
      const good = badSide(metric.alert) === "low" ? "higher" : "lower";
      if (better === undefined || !badSide(metric.alert) || better === good) return [];
      return [diagnose(alertAgainstBetter, { id, better }, placeOfKey(metric, "alert", context))];
    });
  },
};
export default alertAgainstBetter;
