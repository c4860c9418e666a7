import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const stageEntryChanged: ChangeRule = {
  id: "stage-entry-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "进入条件换了", en: "Stage entry changed" },
  explanation: {
    zh: "新的进入条件既挡住了以前进得来的客户，也放进了以前进不来的客户，或者无法判断谁会受影响。人群换了，指标不再可比，前后环节都要看一遍。",
    en: "The new condition keeps out customers who came in before and lets in others, or nobody can tell who is concerned. These are other customers: figures cannot be compared, and what comes before and after has to be looked at.",
  },
  mirror: "stage-entry-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, enter_when: score in 20..60, nodes: { quote: 报价, order: 下单 } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, enter_when: score in 40..80, nodes: { quote: 报价, order: 下单 } } }
`,
  },
  find(comparison) {
    return ["incomparable" as const, "undecided" as const].flatMap((relation) =>
      findGuards(comparison, { kind: "stage", path: "enterWhen", relation }, (label) => ({
        zh: `“${label.zh}”的进入条件换了`,
        en: `Other customers may enter “${label.en}”`,
      })),
    );
  },
};
export default stageEntryChanged;
