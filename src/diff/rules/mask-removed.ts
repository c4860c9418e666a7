import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";

const maskRemoved: ChangeRule = {
  id: "mask-removed",
  severity: "error",
  direction: "gov",
  level: "specific",
  title: { zh: "脱敏被去掉", en: "Mask removed" },
  explanation: {
    zh: "这项信息以前脱敏显示，现在原样显示，看到报表和名单的人都会看到原值。请确认谁能看，并有理由。",
    en: "This field was masked and is now shown as it is: whoever sees a report or a list sees the plain value. Make sure who that is, and why.",
  },
  mirror: "mask-added",
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
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findSettings(comparison, { path: "mask", kinds: ["field"] }, ({ label, after }) =>
      after === undefined ? { zh: `“${label.zh}”不再脱敏`, en: `“${label.en}” is not masked any more` } : undefined,
    );
  },
};
export default maskRemoved;
