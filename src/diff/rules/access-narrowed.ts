import type { ChangeRule } from "../change-rule.ts";
import { findAccess } from "../find-access.ts";

const accessNarrowed: ChangeRule = {
  id: "access-narrowed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "查看权限收紧", en: "Access narrowed" },
  explanation: {
    zh: "能看这一级个人信息的人比以前少。被去掉的部门还要用到它的工作，要先改成不看原值也能做。",
    en: "Fewer people may see personal data of this level than before. Work of those who left that still needs it has to be changed first.",
  },
  mirror: "access-widened",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { access: { sensitive: [care, sales] } } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { access: { sensitive: [care] } } }
`,
  },
  find(comparison) {
    return findAccess(comparison, "narrower");
  },
};
export default accessNarrowed;
