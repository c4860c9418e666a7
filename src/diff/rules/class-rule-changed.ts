import type { ChangeRule } from "../change-rule.ts";
import { classRuleChanges } from "../class-rule-changes.ts";

const classRuleChanged: ChangeRule = {
  id: "class-rule-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "分类规则变了", en: "Class rule changed" },
  explanation: {
    zh: "有的客户进了这一类，有的客户出了这一类；或者规则改为由人判断；或者比较不出来。",
    en: "Some customers have come into this class and others have left it; or it is given by hand now; or it cannot be decided.",
  },
  mirror: "class-rule-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP 客户, when: clv in 1000..2000 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP 客户, when: clv in 1500..2500 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => classRuleChanges(comparison, "other"),
};
export default classRuleChanged;
