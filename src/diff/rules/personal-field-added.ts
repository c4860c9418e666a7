import type { ChangeRule } from "../change-rule.ts";
import { findFields } from "../find-fields.ts";

const personalFieldAdded: ChangeRule = {
  id: "personal-field-added",
  severity: "warning",
  direction: "gov",
  level: "composite",
  title: { zh: "新增个人信息", en: "Personal field added" },
  explanation: {
    zh: "开始收集一项新的个人信息。要有用途、处理依据和保存期限，隐私政策和表单要在收集之前改好，只收集用得着的。",
    en: "Another piece of personal information is collected. It needs a purpose, a basis and a period of keeping; notice and forms have to say so before it is collected, and only what is used should be.",
  },
  mirror: "personal-field-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  need: { label: 需求类型, type: text }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [need] } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields:
  need: { label: 需求类型, type: text }
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [need, mobile] } } } }
`,
  },
  find(comparison) {
    return findFields(comparison, "add", (label) => ({
      zh: `新增个人信息“${label.zh}”`,
      en: `“${label.en}” is a new personal field`,
    }));
  },
};
export default personalFieldAdded;
