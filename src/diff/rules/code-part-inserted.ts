import type { ChangeRule } from "../change-rule.ts";
import { partsThat } from "../part-changes.ts";

const codePartInserted: ChangeRule = {
  id: "code-part-inserted",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "编码多了一段", en: "Part added to a code" },
  explanation: {
    zh: "已经发出的编码按旧规则写成，少这一段，长度和各段的位置都和新的对不上。",
    en: "Codes that have been issued follow the old rule: they lack this part, so their length and the places of all parts differ from new ones.",
  },
  mirror: "code-part-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{year}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, year: { fixed: "26" }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => partsThat(comparison, "came"),
};
export default codePartInserted;
