import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const duplicateRuleChanged: ChangeRule = {
  id: "duplicate-rule-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "查重规则变了", en: "Rule for duplicates changed" },
  explanation: {
    zh: "按什么算作同一个客户、相似到什么程度、保留哪一条变了。同样的数据会合并成另外的客户，客户数和以前不可比；合错的很难拆开。",
    en: "What makes two records the same customer, how alike they must be, or which is kept is another thing. The same data merges into other customers, their number cannot be compared, and what was merged wrongly is hard to take apart.",
  },
  mirror: "duplicate-rule-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
fields: { mobile: 手机 }
duplicates: { match: [mobile], threshold: 0.9 }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
fields: { mobile: 手机 }
duplicates: { match: [mobile], threshold: 0.8 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "model",
      paths: ["duplicates"],
      name: { zh: "查重规则", en: "Rule for duplicates" },
    }),
};
export default duplicateRuleChanged;
