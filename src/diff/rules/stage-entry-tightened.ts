import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const stageEntryTightened: ChangeRule = {
  id: "stage-entry-tightened",
  severity: "error",
  direction: "up",
  level: "specific",
  title: { zh: "进入条件收紧", en: "Stage entry tightened" },
  explanation: {
    zh: "有的客户以前进得了这个阶段，现在进不了。前面的表单、触发条件和话术要改，挡在外面的客户要有去处。",
    en: "Some customers who came into this stage before cannot any more. Forms, triggers and scripts before it have to follow, and those who are kept out need another way.",
  },
  mirror: "stage-entry-loosened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, enter_when: score >= 60, nodes: { quote: 报价, order: 下单 } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, enter_when: score >= 80, nodes: { quote: 报价, order: 下单 } } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "stage", path: "enterWhen", relation: "tightened" }, (label) => ({
      zh: `“${label.zh}”的进入条件收紧了`,
      en: `Fewer customers may enter “${label.en}”`,
    }));
  },
};
export default stageEntryTightened;
