import type { ChangeRule } from "../change-rule.ts";
import { partsThat } from "../part-changes.ts";

const codePartRemoved: ChangeRule = {
  id: "code-part-removed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "编码少了一段", en: "Part removed from a code" },
  explanation: {
    zh: "已经发出的编码按旧规则写成，多出这一段；而且少了它，原来不同的编码可能变成同一个。",
    en: "Codes that have been issued follow the old rule: they have a part more; and without it codes that differed may become the same.",
  },
  mirror: "code-part-inserted",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{year}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, year: { fixed: "26" }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => partsThat(comparison, "went"),
};
export default codePartRemoved;
