import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const qualityPolicyChanged: ChangeRule = {
  id: "quality-policy-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "数据质量要求变了", en: "Quality policy changed" },
  explanation: {
    zh: "一项数据质量要求检查的内容、范围、下限或频率变了。核对它是不是仍然够用。",
    en: "What a demand on the quality of data checks, of which fields, how strictly or how often is another. See whether it is still enough.",
  },
  mirror: "quality-policy-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { name: 姓名 }
policies: { quality: { whole: { label: 信息完整, check: completeness, fields: [name], min: 98% } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { name: 姓名 }
policies: { quality: { whole: { label: 信息完整, check: completeness, fields: [name], min: 90% } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "policy",
      paths: ["check", "every", "fields", "settings"],
      name: { zh: "内容", en: "Content" },
    }),
};
export default qualityPolicyChanged;
