import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const supportsChanged: ChangeRule = {
  id: "supports-changed",
  severity: "info",
  direction: "gov",
  level: "specific",
  title: { zh: "协助的部门变了", en: "Supporting roles changed" },
  explanation: {
    zh: "协助这一步的部门变了。新加入的部门要安排人手，退出的部门要知道不再算它的工作量。",
    en: "Other departments help with this. Those who joined have to plan for it, and those who left have to know that it is no longer theirs.",
  },
  mirror: "supports-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: care } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: care, supports: [sales] } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "supports", of: "role" }, { zh: "协助部门", en: "Supporting roles" }),
};
export default supportsChanged;
