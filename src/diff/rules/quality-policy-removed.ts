import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const qualityPolicyRemoved: ChangeRule = {
  id: "quality-policy-removed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "去掉数据质量要求", en: "Quality policy removed" },
  explanation: {
    zh: "一项数据质量要求没有了，数据变差不会再有人检查。",
    en: "A demand on the quality of data is gone: nobody will check whether the data gets worse.",
  },
  mirror: "quality-policy-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { name: 姓名 }
policies: { quality: { codes: { label: 编码有效, check: duplicates, every: week }, whole: { label: 信息完整, check: completeness, fields: [name] } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { name: 姓名 }
policies: { quality: { codes: { label: 编码有效, check: duplicates, every: week } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "policy", { zh: "数据质量要求", en: "Quality policy" }),
};
export default qualityPolicyRemoved;
