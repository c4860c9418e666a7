import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

/** Proved by the customer of the witness: the guard let them pass before and does not now, and nobody else gains. */
const guardTightened: ChangeRule = {
  id: "guard-tightened",
  severity: "error",
  direction: "up",
  level: "specific",
  title: { zh: "流转条件收紧", en: "Guard tightened" },
  explanation: {
    zh: "这一步流转的条件比以前严，有的客户以前走得过去，现在走不过去了。上游的表单、话术和触发条件要跟着改，正在途中的客户要有去处。",
    en: "The condition of this transition is stricter than before: some customers who could take it cannot any more. Forms, scripts and triggers before it have to follow, and customers who are on their way need another one.",
  },
  mirror: "guard-loosened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score >= 60 } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score >= 80 } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "transition", path: "when", relation: "tightened" }, (label) => ({
      zh: `“${label.zh}”的条件收紧了`,
      en: `The condition of “${label.en}” is tighter`,
    }));
  },
};
export default guardTightened;
