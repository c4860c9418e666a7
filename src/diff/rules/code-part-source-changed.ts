import type { ChangeRule } from "../change-rule.ts";
import { partSettingChanges } from "../part-changes.ts";

const codePartSourceChanged: ChangeRule = {
  id: "code-part-source-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "码段的来源变了", en: "Source of a code part changed" },
  explanation: {
    zh: "已经发出的编码按旧规则写成，这一段说的是另一件事。同一位置上的字符，新旧编码意思不同。",
    en: "Codes that have been issued follow the old rule: this part of them says something else. The same character at the same place means another thing in old and new codes.",
  },
  mirror: "code-part-source-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{level}", parts: { type: { values: { P: 个人, E: 企业 } }, level: { fixed: A } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{level}", parts: { type: { values: { P: 个人, E: 企业 } }, level: { fixed: B } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    partSettingChanges(comparison, /^(source|settings\.(field|scheme|from_part|fixed|at|else|per|from|values))$/, {
      zh: "来源",
      en: "Source",
    }),
};
export default codePartSourceChanged;
