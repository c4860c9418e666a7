import type { ChangeRule } from "../change-rule.ts";
import { schemeVerdicts } from "../scheme-verdicts.ts";

const schemeNoLongerExhaustive: ChangeRule = {
  id: "scheme-no-longer-exhaustive",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "有客户不属于任何一类", en: "Some customers have no class now" },
  explanation: {
    zh: "以前每个客户都有一类，现在例子中的客户哪一类都不属于。按类写的活动和报表都会漏掉他。",
    en: "Every customer had a class before; the customer of the example has none now. Activities and reports by class will miss them.",
  },
  mirror: "scheme-became-exhaustive",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: one, classes: { high: { label: 高价值, when: clv >= 5000 }, low: { label: 低价值, when: clv < 5000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: one, classes: { high: { label: 高价值, when: clv >= 6000 }, low: { label: 低价值, when: clv < 5000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => schemeVerdicts(comparison, "gap"),
};
export default schemeNoLongerExhaustive;
