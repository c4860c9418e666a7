import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

const stageEntryLoosened: ChangeRule = {
  id: "stage-entry-loosened",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "进入条件放宽", en: "Stage entry loosened" },
  explanation: {
    zh: "有的客户以前进不了这个阶段，现在进得了。这个阶段的人数会变多，转化率等指标不再和以前可比，下游要准备接待。",
    en: "Some customers who could not come into this stage now can. There will be more of them, conversion and other figures cannot be compared with earlier ones, and what follows has to be ready.",
  },
  mirror: "stage-entry-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, enter_when: score >= 80, nodes: { quote: 报价, order: 下单 } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, enter_when: score >= 60, nodes: { quote: 报价, order: 下单 } } }
`,
  },
  find(comparison) {
    return findGuards(comparison, { kind: "stage", path: "enterWhen", relation: "loosened" }, (label) => ({
      zh: `“${label.zh}”的进入条件放宽了`,
      en: `More customers may enter “${label.en}”`,
    }));
  },
};
export default stageEntryLoosened;
