import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const stageExitTightened: ChangeRule = {
  id: "stage-exit-tightened",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "离开条件收紧", en: "Stage exit tightened" },
  explanation: {
    zh: "有的客户以前算完成了这个阶段，现在还不算，会停留得更久。负责的部门要多做一步，在途的客户要重新看。",
    en: "Some customers who were done with this stage before are not yet, and stay longer. Whoever owns it has more to do, and customers on their way have to be looked at again.",
  },
  mirror: "stage-exit-loosened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, leave_when: score >= 60, nodes: { quote: 报价, order: 下单 } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, leave_when: score >= 80, nodes: { quote: 报价, order: 下单 } } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "stage", path: "leaveWhen", relation: "tightened" }, (label) => ({
      zh: `“${label.zh}”的离开条件收紧了`,
      en: `Leaving “${label.en}” asks for more`,
    }));
  },
};
export default stageExitTightened;
