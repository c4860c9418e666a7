import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";

const maskChanged: ChangeRule = {
  id: "mask-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "脱敏方式改了", en: "Mask changed" },
  explanation: {
    zh: "脱敏的方式换了，露出来的部分和以前不同。请确认露出的部分认不出具体的人，也还够业务使用。",
    en: "The field is masked in another way, so other parts of it show. Make sure that what shows tells nobody who it is and still serves its use.",
  },
  mirror: "mask-changed",
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
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: hash, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findSettings(comparison, { path: "mask", kinds: ["field"] }, ({ label, before, after }) =>
      before !== undefined && after !== undefined
        ? { zh: `“${label.zh}”换了脱敏方式`, en: `“${label.en}” is masked in another way` }
        : undefined,
    );
  },
};
export default maskChanged;
