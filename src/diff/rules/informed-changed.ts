import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const informedChanged: ChangeRule = {
  id: "informed-changed",
  severity: "info",
  direction: "gov",
  level: "specific",
  title: { zh: "知会的部门变了", en: "Informed roles changed" },
  explanation: {
    zh: "要知会的部门变了。新加入的部门要收到通知，退出的部门不会再知道这里发生了什么。",
    en: "Other departments are told. Those who joined have to get word, and those who left will not know what happens here.",
  },
  mirror: "informed-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: care, supports: [sales] } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: care, supports: [sales], informed: [sales] } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "informed", of: "role" }, { zh: "知会部门", en: "Informed roles" }),
};
export default informedChanged;
