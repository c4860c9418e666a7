import type { ChangeRule } from "../change-rule.ts";
import { schemeVerdicts } from "../scheme-verdicts.ts";

const schemeOverlapResolved: ChangeRule = {
  id: "scheme-overlap-resolved",
  severity: "info",
  direction: "down",
  level: "composite",
  title: { zh: "分类不再重叠", en: "Classes no longer overlap" },
  explanation: {
    zh: "以前有客户同时符合两类的规则，现在没有了。他们归到哪一类，按类统计的数就变在哪一类。",
    en: "Some customers fitted the rules of two classes and none does any more. Figures by class change where they have gone.",
  },
  mirror: "scheme-became-overlapping",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: one, classes: { high: { label: 高价值, when: clv >= 4000 }, low: { label: 低价值, when: clv < 5000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: one, classes: { high: { label: 高价值, when: clv >= 5000 }, low: { label: 低价值, when: clv < 5000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => schemeVerdicts(comparison, "overlap-resolved"),
};
export default schemeOverlapResolved;
