import type { ChangeRule } from "../change-rule.ts";
import { findFields } from "../find-fields.ts";

const personalFieldRemoved: ChangeRule = {
  id: "personal-field-removed",
  severity: "info",
  direction: "gov",
  level: "composite",
  title: { zh: "不再收集个人信息", en: "Personal field removed" },
  explanation: {
    zh: "不再收集这项个人信息。已经收集的也要按规定删除或匿名，用到它的表单、报表和对接要跟着改。",
    en: "This personal information is no longer collected. What has been collected has to be deleted or made anonymous, and forms, reports and integrations that use it have to follow.",
  },
  mirror: "personal-field-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  need: { label: 需求类型, type: text }
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [need, mobile] } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields:
  need: { label: 需求类型, type: text }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [need] } } } }
`,
  },
  find(comparison) {
    return findFields(comparison, "remove", (label) => ({
      zh: `不再收集个人信息“${label.zh}”`,
      en: `The personal field “${label.en}” is gone`,
    }));
  },
};
export default personalFieldRemoved;
