import { diagnose } from "../../base/diagnostic.ts";
import { holds } from "../alert-side.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfKey } from "../written-entry.ts";

const targetBeyondAlert: LintRule<{ readonly id: string; readonly condition: string }> = {
  code: "target-beyond-alert",
  severity: "warning",
  title: { zh: "达到目标也会预警", en: "Target that would raise the alert" },
  explanation: {
    zh: "目标值本身就满足预警条件：即使达到目标，图上还是红的。目标要比预警线更好，例如目标 30%，低于 25% 才预警。",
    en: "The target itself meets the condition of the alert: a metric that reaches its target would still be red. The target lies on the good side of the alert, such as a target of 30% with an alert below 25%.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, better: higher, target: 4.2, alert: { warn: "< 4.5" } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, metric: csat } } } }
metrics: { csat: { label: 满意度, better: higher, target: 4.5, alert: { warn: "< 4.5" } } }
`,
  message: ({ id, condition }) => ({
    zh: `指标 \`${id}\` 达到目标时仍会按“${condition}”预警`,
    en: `At its target \`${id}\` would still raise the alert “${condition}”`,
  }),
  hint: () => ({
    zh: "把目标定得比预警线更好，或者放宽预警。",
    en: "Set the target on the good side of the alert, or loosen the alert.",
  }),
  check(context) {
    return inUse(context.model.metrics).flatMap((metric) => {
      const { id, target, alert } = metric;
      const met = [alert?.warn, alert?.critical].find((each) => target !== undefined && each && holds(each, target));
      return met
        ? [diagnose(targetBeyondAlert, { id, condition: met.text }, placeOfKey(metric, "target", context))]
        : [];
    });
  },
};
export default targetBeyondAlert;
