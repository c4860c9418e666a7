import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";

const fieldBasisAdded: ChangeRule = {
  id: "field-basis-added",
  severity: "info",
  direction: "gov",
  level: "specific",
  title: { zh: "补上了处理依据", en: "Legal basis added" },
  explanation: {
    zh: "这项个人信息以前没有写处理依据，现在写了。请法务确认依据成立，并更新隐私政策。",
    en: "This personal field had no legal basis and now names one. Legal should confirm that it holds, and the privacy notice has to say it.",
  },
  mirror: "field-basis-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findSettings(comparison, { path: "basis", kinds: ["field"] }, ({ label, before }) =>
      before === undefined
        ? { zh: `“${label.zh}”写上了处理依据`, en: `“${label.en}” now has a legal basis` }
        : undefined,
    );
  },
};
export default fieldBasisAdded;
