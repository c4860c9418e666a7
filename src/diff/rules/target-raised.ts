import type { ChangeRule } from "../change-rule.ts";
import { targetChanges } from "../target-changes.ts";

const targetRaised: ChangeRule = {
  id: "target-raised",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "目标更难达到了", en: "Target raised" },
  explanation: {
    zh: "目标比以前难达到。负责的人要知道，资源和预警线也要配得上。",
    en: "The target is harder to reach than before. Those in charge have to know, and means and alerts have to match.",
  },
  mirror: "target-eased",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, target: 4 } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, target: 4.5 } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => targetChanges(comparison, "raised"),
};
export default targetRaised;
