import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";

const fieldBasisRemoved: ChangeRule = {
  id: "field-basis-removed",
  severity: "error",
  direction: "gov",
  level: "specific",
  title: { zh: "处理依据被去掉", en: "Legal basis removed" },
  explanation: {
    zh: "这项个人信息没有处理依据了。没有依据就不能收集和使用，已经收集的也要停止使用或删除。",
    en: "This personal field has no legal basis any more. Without one it must not be collected or used, and what has been collected has to be put out of use or deleted.",
  },
  mirror: "field-basis-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findSettings(comparison, { path: "basis", kinds: ["field"] }, ({ label, after }) =>
      after === undefined
        ? { zh: `“${label.zh}”没有处理依据了`, en: `“${label.en}” has no legal basis any more` }
        : undefined,
    );
  },
};
export default fieldBasisRemoved;
