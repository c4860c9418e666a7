import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const stageExitChanged: ChangeRule = {
  id: "stage-exit-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "离开条件换了", en: "Stage exit changed" },
  explanation: {
    zh: "算完成这个阶段的客户换了一批，或者无法判断谁会受影响。交接给下游的标准变了，完成率等指标不再可比。",
    en: "Other customers count as done with this stage, or nobody can tell who is concerned. What is handed on is not what it was, and completion and other figures cannot be compared.",
  },
  mirror: "stage-exit-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, leave_when: score in 20..60, nodes: { quote: 报价, order: 下单 } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, leave_when: score in 40..80, nodes: { quote: 报价, order: 下单 } } }
`,
  },
  find(comparison) {
    return ["incomparable" as const, "undecided" as const].flatMap((relation) =>
      findGuards(comparison, { kind: "stage", path: "leaveWhen", relation }, (label) => ({
        zh: `“${label.zh}”的离开条件换了`,
        en: `Leaving “${label.en}” asks for something else`,
      })),
    );
  },
};
export default stageExitChanged;
