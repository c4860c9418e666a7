import type { ChangeRule } from "../change-rule.ts";
import { forbidChanges } from "../forbid-changes.ts";

const codeForbidTightened: ChangeRule = {
  id: "code-forbid-tightened",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "禁止的组合变多", en: "More combinations forbidden" },
  explanation: {
    zh: "以前可以的组合现在不允许了，已经发出的编码里可能就有。",
    en: "Combinations that were allowed are not any more, and issued codes may hold them.",
  },
  mirror: "code-forbid-loosened",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{tier}", parts: { type: { values: { P: 个人, E: 企业 } }, tier: { values: { A: 甲, B: 乙 } } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{tier}", parts: { type: { values: { P: 个人, E: 企业 } }, tier: { values: { A: 甲, B: 乙 } } }, forbid: ['type == "E" && tier == "A"'] } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => forbidChanges(comparison, "tightened"),
};
export default codeForbidTightened;
