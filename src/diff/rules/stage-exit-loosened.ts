import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const stageExitLoosened: ChangeRule = {
  id: "stage-exit-loosened",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "离开条件放宽", en: "Stage exit loosened" },
  explanation: {
    zh: "有的客户以前还没完成这个阶段，现在就算完成了。下游接到的客户没有以前准备得好，完成率等指标也不再可比。",
    en: "Some customers who were not done with this stage now are. What follows gets customers who are less prepared than before, and completion and other figures cannot be compared.",
  },
  mirror: "stage-exit-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, leave_when: score >= 80, nodes: { quote: 报价, order: 下单 } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, leave_when: score >= 60, nodes: { quote: 报价, order: 下单 } } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "stage", path: "leaveWhen", relation: "loosened" }, (label) => ({
      zh: `“${label.zh}”的离开条件放宽了`,
      en: `Leaving “${label.en}” asks for less`,
    }));
  },
};
export default stageExitLoosened;
