import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const qualityPolicyAdded: ChangeRule = {
  id: "quality-policy-added",
  severity: "info",
  direction: "up",
  level: "specific",
  title: { zh: "新增数据质量要求", en: "Quality policy added" },
  explanation: {
    zh: "多了一项数据质量要求，要有人执行。",
    en: "There is one more demand on the quality of data, and somebody has to see to it.",
  },
  mirror: "quality-policy-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { name: 姓名 }
policies: { quality: { codes: { label: 编码有效, check: duplicates, every: week } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { name: 姓名 }
policies: { quality: { codes: { label: 编码有效, check: duplicates, every: week }, whole: { label: 信息完整, check: completeness, fields: [name] } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "policy", { zh: "数据质量要求", en: "Quality policy" }),
};
export default qualityPolicyAdded;
