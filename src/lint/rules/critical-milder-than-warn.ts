import { diagnose } from "../../base/diagnostic.ts";
import { isMilder } from "../alert-side.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfKey } from "../written-entry.ts";

const criticalMilderThanWarn: LintRule<{ readonly id: string; readonly warn: string; readonly critical: string }> = {
  code: "critical-milder-than-warn",
  severity: "warning",
  title: { zh: "告急线比预警线还松", en: "Critical milder than warn" },
  explanation: {
    zh: "数值变坏时应当先预警、再告急。这里先碰到告急线，预警永远看不到：两个阈值多半写反了。",
    en: "As a figure gets worse it should first warn and then turn critical. Here it turns critical first, and the warning is never seen: the two thresholds are probably swapped.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, better: higher, alert: { warn: "< 4", critical: "< 4.5" } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, better: higher, alert: { warn: "< 4.5", critical: "< 4" } } }
`,
  message: ({ id, warn, critical }) => ({
    zh: `指标 \`${id}\` 的告急“${critical}”比预警“${warn}”还松`,
    en: `\`${id}\` turns critical at “${critical}” before it warns at “${warn}”`,
  }),
  hint: () => ({ zh: "对调两个阈值。", en: "Swap the two thresholds." }),
  check(context) {
    return inUse(context.model.metrics).flatMap((metric) => {
      const { id, alert: { warn, critical } = {} } = metric;
      if (!warn || !critical || !isMilder(critical, warn)) return [];
      const params = { id, warn: warn.text, critical: critical.text };
      return [diagnose(criticalMilderThanWarn, params, placeOfKey(metric, "alert", context))];
    });
  },
};
export default criticalMilderThanWarn;
