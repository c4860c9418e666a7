import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const guardChanged: ChangeRule = {
  id: "guard-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "流转条件换了", en: "Guard changed" },
  explanation: {
    zh: "新的条件既挡住了以前走得过去的客户，也放过了以前走不过去的客户，或者无法判断谁会受影响。走这一步的是另一批客户，指标不再可比。",
    en: "The new condition keeps back customers who could take this transition and lets others take it, or nobody can tell who is concerned. These are other customers, and figures cannot be compared.",
  },
  mirror: "guard-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score in 20..60 } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score in 40..80 } }
`,
  },
  find(comparison) {
    return ["incomparable" as const, "undecided" as const].flatMap((relation) =>
      findGuards(comparison, { kind: "transition", path: "when", relation }, (label) => ({
        zh: `“${label.zh}”的条件换了`,
        en: `The condition of “${label.en}” is another one`,
      })),
    );
  },
};
export default guardChanged;
