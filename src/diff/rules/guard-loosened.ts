import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

/** Proved by the customer of the witness: the guard kept them back before and does not now, and nobody loses. */
const guardLoosened: ChangeRule = {
  id: "guard-loosened",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "流转条件放宽", en: "Guard loosened" },
  explanation: {
    zh: "这一步流转的条件比以前宽，有的客户以前走不过去，现在走得过去。下游会接到以前不会来的客户，以这一步为口径的指标也不再和以前可比。",
    en: "The condition of this transition is looser than before: some customers who could not take it now can. What follows gets customers who did not come before, and figures that count this step cannot be compared with earlier ones.",
  },
  mirror: "guard-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score >= 80 } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score >= 60 } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "transition", path: "when", relation: "loosened" }, (label) => ({
      zh: `“${label.zh}”的条件放宽了`,
      en: `The condition of “${label.en}” is looser`,
    }));
  },
};
export default guardLoosened;
