import type { ChangeRule } from "../change-rule.ts";
import { findSettings } from "../find-settings.ts";
import { privacyRank, privacyWords } from "../privacy-levels.ts";

const sensitivityRaised: ChangeRule = {
  id: "sensitivity-raised",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "敏感级别提高", en: "Sensitivity raised" },
  explanation: {
    zh: "这项信息的级别比以前高。收集前要满足更高的要求，例如单独同意、更严的保存和查看权限，已有的表单和权限要跟着改。",
    en: "The field ranks higher than before. More is asked before it may be collected, such as separate consent, and stricter storage and access: forms and rights have to follow.",
  },
  mirror: "sensitivity-downgraded",
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
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findSettings(comparison, { path: "privacy", kinds: ["field"] }, ({ label, before, after }) =>
      privacyRank(after) > privacyRank(before)
        ? {
            zh: `“${label.zh}”由${privacyWords(before).zh}改为${privacyWords(after).zh}`,
            en: `“${label.en}” is ${privacyWords(after).en}, it was ${privacyWords(before).en}`,
          }
        : undefined,
    );
  },
};
export default sensitivityRaised;
