import type { ChangeRule } from "../change-rule.ts";
import { partSettingChanges } from "../part-changes.ts";

const codeCheckChanged: ChangeRule = {
  id: "code-check-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "校验码的算法变了", en: "Check character computed in another way" },
  explanation: {
    zh: "已经发出的编码按旧规则写成，用新算法校验会全部不通过。要么两种算法并存一段时间，要么重新发放。",
    en: "Codes that have been issued follow the old rule: under the new algorithm their check character is wrong. Accept both for a while, or issue them anew.",
  },
  mirror: "code-check-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}{check}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 }, check: { algorithm: iso7064-mod37-36 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}{check}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 }, check: { algorithm: iso7064-mod11-10 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    partSettingChanges(comparison, /^settings\.algorithm$/, { zh: "校验算法", en: "Check algorithm" }),
};
export default codeCheckChanged;
