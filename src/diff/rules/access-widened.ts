import type { ChangeRule } from "../change-rule.ts";
import { findAccess } from "../find-access.ts";

const accessWidened: ChangeRule = {
  id: "access-widened",
  severity: "error",
  direction: "gov",
  level: "specific",
  title: { zh: "查看权限放宽", en: "Access widened" },
  explanation: {
    zh: "能看这一级个人信息的人比以前多。只应让工作需要的人看到，请写明新加的部门为什么需要。",
    en: "More people may see personal data of this level than before. Only those whose work needs it should: say why the ones who are new do.",
  },
  mirror: "access-narrowed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { access: { sensitive: [care] } } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
fields:
  mobile: { label: 手机号, type: text, privacy: sensitive, basis: separate_consent, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, owner: sales, nodes: { call: { label: 首次电话, owner: care, captures: [mobile] } } } }
policies: { privacy: { access: { sensitive: [care, sales] } } }
`,
  },
  find(comparison) {
    return findAccess(comparison, "wider");
  },
};
export default accessWidened;
