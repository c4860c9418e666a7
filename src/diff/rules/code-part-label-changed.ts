import type { ChangeRule } from "../change-rule.ts";
import { partSettingChanges } from "../part-changes.ts";

const codePartLabelChanged: ChangeRule = {
  id: "code-part-label-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "码段的名称改了", en: "Label of a code part changed" },
  explanation: {
    zh: "码段或者其中一个代码的叫法变了，意思相近，编码本身没有变。编码手册和培训材料里的叫法要跟着改。",
    en: "A part of a code, or a word in it, is called something else of the same meaning; codes stay as they are. Handbook and training material may use the old word.",
  },
  mirror: "code-part-label-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}", parts: { type: { label: 客户类型, values: { P: 个人, E: 企业 } } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}", parts: { type: { label: 客户的类型, values: { P: 个人, E: 企业 } } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    partSettingChanges(comparison, /^(label|settings\.values\.[^.]+)(\.|$)/, { zh: "名称", en: "Label" }),
};
export default codePartLabelChanged;
