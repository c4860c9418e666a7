import type { ChangeRule } from "../change-rule.ts";
import { findTexts } from "../find-settings.ts";

const purposeChanged: ChangeRule = {
  id: "purpose-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "用途改了", en: "Purpose changed" },
  explanation: {
    zh: "信息只能用于收集时说明的用途。用途变了，尤其是变宽了，要重新告知客户，依据是同意的还要重新取得同意。",
    en: "Information may only serve the purpose that was told when it was collected. Another purpose, above all a wider one, has to be told to the customers, and consent has to be asked for again.",
  },
  mirror: "purpose-changed",
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
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户和推荐课程, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findTexts(comparison, { path: "purpose", kinds: ["field"] }, (label, after) => ({
      zh: `“${label.zh}”的用途改为：${after.zh}`,
      en: `The purpose of “${label.en}” is now: ${after.en}`,
    }));
  },
};
export default purposeChanged;
