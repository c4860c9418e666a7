import type { ChangeRule } from "../change-rule.ts";
import { forbidChanges } from "../forbid-changes.ts";

const codeForbidChanged: ChangeRule = {
  id: "code-forbid-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "禁止的组合变了", en: "Other combinations forbidden" },
  explanation: {
    zh: "有的组合以前允许、现在不允许，有的反过来；或者比较不出来。",
    en: "Some combinations that were allowed are not any more and others are now; or it cannot be decided.",
  },
  mirror: "code-forbid-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{tier}", parts: { type: { values: { P: 个人, E: 企业 } }, tier: { values: { A: 甲, B: 乙 } } }, forbid: ['type == "E" && tier == "A"'] } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{tier}", parts: { type: { values: { P: 个人, E: 企业 } }, tier: { values: { A: 甲, B: 乙 } } }, forbid: ['type == "P" && tier == "B"'] } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => forbidChanges(comparison, "other"),
};
export default codeForbidChanged;
