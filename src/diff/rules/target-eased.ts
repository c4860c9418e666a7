import type { ChangeRule } from "../change-rule.ts";
import { targetChanges } from "../target-changes.ts";

const targetEased: ChangeRule = {
  id: "target-eased",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "目标更容易达到了", en: "Target eased" },
  explanation: {
    zh: "目标比以前容易达到：越高越好的指标目标降低了，越低越好的指标目标提高了，或者干脆没有目标了。达标率会变好看，而业务没有变。",
    en: "The target is easier to reach than before: lower where higher is better, higher where lower is better, or gone. More will be on target while nothing has happened.",
  },
  mirror: "target-raised",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, target: 4.5 } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { csat: { label: 满意度, unit: score, better: higher, target: 4 } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => targetChanges(comparison, "eased"),
};
export default targetEased;
