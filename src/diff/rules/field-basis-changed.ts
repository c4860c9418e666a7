import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";

const fieldBasisChanged: ChangeRule = {
  id: "field-basis-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "处理依据改了", en: "Legal basis changed" },
  explanation: {
    zh: "同一项个人信息换了处理依据。例如由合同改为同意，就要先取得同意，客户也随时可以撤回。隐私政策和表单要同时改。",
    en: "The same personal field rests on another legal basis. From contract to consent, for instance, means that consent has to be asked for first and can be withdrawn. Notice and forms have to change at the same time.",
  },
  mirror: "field-basis-changed",
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
  mobile: { label: 手机号, type: text, privacy: personal, basis: consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findSettings(comparison, { path: "basis", kinds: ["field"] }, ({ label, before, after }) =>
      before !== undefined && after !== undefined
        ? { zh: `“${label.zh}”的处理依据换了`, en: `“${label.en}” rests on another legal basis` }
        : undefined,
    );
  },
};
export default fieldBasisChanged;
