import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";
import { privacyRank, privacyWords } from "../privacy-levels.ts";

const sensitivityDowngraded: ChangeRule = {
  id: "sensitivity-downgraded",
  severity: "error",
  direction: "gov",
  level: "specific",
  title: { zh: "敏感级别降低", en: "Sensitivity downgraded" },
  explanation: {
    zh: "这项信息的级别比以前低，保护跟着变松：查看权限、加密、同意都可能不再适用。信息本身没有变的话，级别不该变。",
    en: "The field ranks lower than before, and protection gets looser with it: access, encryption and consent may no longer apply. If the information is the same, so is its rank.",
  },
  mirror: "sensitivity-raised",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
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
    return findSettings(comparison, { path: "privacy", kinds: ["field"] }, ({ label, before, after }) =>
      privacyRank(after) < privacyRank(before)
        ? {
            zh: `“${label.zh}”由${privacyWords(before).zh}降为${privacyWords(after).zh}`,
            en: `“${label.en}” is only ${privacyWords(after).en}, it was ${privacyWords(before).en}`,
          }
        : undefined,
    );
  },
};
export default sensitivityDowngraded;
