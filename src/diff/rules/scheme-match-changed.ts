import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const schemeMatchChanged: ChangeRule = {
  id: "scheme-match-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "分类方案的归类方式变了", en: "Way of matching changed" },
  explanation: {
    zh: "一个客户属于一类、第一个符合的类还是几类，规矩变了。同样的规则会得出不同的归类，读分类的系统也可能只接得住一类。",
    en: "Whether a customer belongs to one class, to the first that fits or to several is another rule now. The same conditions give other classes, and systems that read them may hold only one.",
  },
  mirror: "scheme-match-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: any, classes: { a: { label: 甲, when: clv >= 5000 }, b: { label: 乙, when: clv >= 1000 }, c: { label: 丙, when: clv >= 0 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: first, classes: { a: { label: 甲, when: clv >= 5000 }, b: { label: 乙, when: clv >= 1000 }, c: { label: 丙, when: clv >= 0 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "scheme", paths: ["match"], name: { zh: "归类方式", en: "Matching" } }),
};
export default schemeMatchChanged;
