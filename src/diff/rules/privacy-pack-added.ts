import type { ChangeRule } from "../change-rule.ts";
import { findLists } from "../find-settings.ts";

const privacyPackAdded: ChangeRule = {
  id: "privacy-pack-added",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "多了一套隐私规则", en: "Privacy pack added" },
  explanation: {
    zh: "模型声明要遵守一套新的规则。这套规则要求的用途、依据、同意、期限和脱敏缺了就是错误，要先补齐。",
    en: "The model claims to obey another set of rules. What these ask for (purpose, basis, consent, period, mask) is an error where it is missing, so it has to be filled in.",
  },
  mirror: "privacy-pack-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { packs: [pipl] } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { packs: [pipl, gbt45574-2025] } }
`,
  },
  find(comparison) {
    return findLists(comparison, { path: "privacy.packs", of: "text" }, ({ lost, gained }) =>
      gained && !lost
        ? { zh: `声明遵守隐私规则${gained.zh}`, en: `The model now claims to obey ${gained.en}` }
        : undefined,
    );
  },
};
export default privacyPackAdded;
