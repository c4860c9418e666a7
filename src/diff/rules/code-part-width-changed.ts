import type { ChangeRule } from "../change-rule.ts";
import { partSettingChanges } from "../part-changes.ts";

const codePartWidthChanged: ChangeRule = {
  id: "code-part-width-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "码段的宽度变了", en: "Width of a code part changed" },
  explanation: {
    zh: "已经发出的编码按旧规则写成，长度和新的不同。校验、排序、按位截取的程序都会出错。",
    en: "Codes that have been issued follow the old rule: they are longer or shorter than new ones. Programs that check, sort or cut by position go wrong.",
  },
  mirror: "code-part-width-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 8, from: 1 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => partSettingChanges(comparison, /^settings\.(digits|take)$/, { zh: "宽度", en: "Width" }),
};
export default codePartWidthChanged;
