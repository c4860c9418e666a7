import type { ChangeRule } from "../change-rule.ts";
import { schemeVerdicts } from "../scheme-verdicts.ts";

const schemeBecameExhaustive: ChangeRule = {
  id: "scheme-became-exhaustive",
  severity: "info",
  direction: "down",
  level: "composite",
  title: { zh: "每个客户都有一类了", en: "Every customer has a class now" },
  explanation: {
    zh: "以前有客户哪一类都不属于，现在都有归属。有的类会变大。",
    en: "Some customers had no class before and all have one now. Some classes grow.",
  },
  mirror: "scheme-no-longer-exhaustive",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: one, classes: { high: { label: 高价值, when: clv >= 6000 }, low: { label: 低价值, when: clv < 5000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: one, classes: { high: { label: 高价值, when: clv >= 5000 }, low: { label: 低价值, when: clv < 5000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => schemeVerdicts(comparison, "exhaustive"),
};
export default schemeBecameExhaustive;
