import type { ChangeRule } from "../change-rule.ts";
import { findLists } from "../find-settings.ts";

const privacyPackRemoved: ChangeRule = {
  id: "privacy-pack-removed",
  severity: "error",
  direction: "gov",
  level: "specific",
  title: { zh: "少了一套隐私规则", en: "Privacy pack removed" },
  explanation: {
    zh: "模型不再声明遵守这套规则，以前会报错的缺口现在不会再拦住。只要还在它管的范围里，就不该去掉。",
    en: "The model no longer claims to obey this set of rules, and gaps that were errors are not stopped any more. Where the rules still apply it should stay.",
  },
  mirror: "privacy-pack-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { packs: [pipl, gbt45574-2025] } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { packs: [pipl] } }
`,
  },
  find(comparison) {
    return findLists(comparison, { path: "privacy.packs", of: "text" }, ({ lost, gained }) =>
      lost && !gained
        ? { zh: `不再声明遵守隐私规则${lost.zh}`, en: `The model no longer claims to obey ${lost.en}` }
        : undefined,
    );
  },
};
export default privacyPackRemoved;
