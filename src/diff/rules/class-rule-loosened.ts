import type { ChangeRule } from "../change-rule.ts";
import { classRuleChanges } from "../class-rule-changes.ts";

const classRuleLoosened: ChangeRule = {
  id: "class-rule-loosened",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "分类规则放宽", en: "Class rule loosened" },
  explanation: {
    zh: "有的客户以前不属于这一类，现在属于了。这一类会变大，活动的成本和按类统计的数都会变。",
    en: "Some customers did not belong to this class and do now. The class grows, and with it the cost of activities and figures by class.",
  },
  mirror: "class-rule-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP 客户, when: clv >= 6000 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP 客户, when: clv >= 5000 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => classRuleChanges(comparison, "loosened"),
};
export default classRuleLoosened;
