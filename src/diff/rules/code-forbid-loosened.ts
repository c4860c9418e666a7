import type { ChangeRule } from "../change-rule.ts";
import { forbidChanges } from "../forbid-changes.ts";

const codeForbidLoosened: ChangeRule = {
  id: "code-forbid-loosened",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "禁止的组合变少", en: "Fewer combinations forbidden" },
  explanation: {
    zh: "以前不会出现的组合现在会出现，读编码的系统要认得。",
    en: "Combinations occur that could not occur before; systems that read codes must know them.",
  },
  mirror: "code-forbid-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{tier}", parts: { type: { values: { P: 个人, E: 企业 } }, tier: { values: { A: 甲, B: 乙 } } }, forbid: ['type == "E" && tier == "A"'] } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{tier}", parts: { type: { values: { P: 个人, E: 企业 } }, tier: { values: { A: 甲, B: 乙 } } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => forbidChanges(comparison, "loosened"),
};
export default codeForbidLoosened;
