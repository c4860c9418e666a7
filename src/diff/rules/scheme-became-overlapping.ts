import type { ChangeRule } from "../change-rule.ts";
import { schemeVerdicts } from "../scheme-verdicts.ts";

const schemeBecameOverlapping: ChangeRule = {
  id: "scheme-became-overlapping",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "分类出现重叠", en: "Classes overlap now" },
  explanation: {
    zh: "每个客户应当恰好属于一类。现在有客户同时符合两类的规则，由例子中的客户证明；他会被算两次。",
    en: "Every customer is to belong to exactly one class. Now some fit the rules of two, as the customer of the example proves, and are counted twice.",
  },
  mirror: "scheme-overlap-resolved",
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
schemes: { tier: { label: 分层, match: one, classes: { high: { label: 高价值, when: clv >= 4000 }, low: { label: 低价值, when: clv < 5000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => schemeVerdicts(comparison, "overlapping"),
};
export default schemeBecameOverlapping;
