import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";

const maskAdded: ChangeRule = {
  id: "mask-added",
  severity: "info",
  direction: "gov",
  level: "specific",
  title: { zh: "加上了脱敏", en: "Mask added" },
  explanation: {
    zh: "这项信息以前原样显示，现在脱敏显示。依赖原值的报表、名单和核对流程要看看还能不能用。",
    en: "This field was shown as it is and is masked now. Reports, lists and checks that need the plain value have to be looked at.",
  },
  mirror: "mask-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, purpose: 联系客户, keep: 3y }
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
    return findSettings(comparison, { path: "mask", kinds: ["field"] }, ({ label, before }) =>
      before === undefined ? { zh: `“${label.zh}”现在脱敏显示`, en: `“${label.en}” is masked now` } : undefined,
    );
  },
};
export default maskAdded;
