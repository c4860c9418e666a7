import type { ChangeRule } from "../change-rule.ts";
import { classRuleChanges } from "../class-rule-changes.ts";

const classRuleTightened: ChangeRule = {
  id: "class-rule-tightened",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "分类规则收紧", en: "Class rule tightened" },
  explanation: {
    zh: "有的客户以前属于这一类，现在不属于了。他们会失去这一类的待遇，按类统计的数也前后不可比。",
    en: "Some customers belonged to this class and do not any more. They lose what the class gives them, and figures by class cannot be compared with earlier ones.",
  },
  mirror: "class-rule-loosened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP 客户, when: clv >= 5000 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP 客户, when: clv >= 6000 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => classRuleChanges(comparison, "tightened"),
};
export default classRuleTightened;
