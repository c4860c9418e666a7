import type { ChangeRule } from "../change-rule.ts";
import { retirementDetails } from "../retirement-changes.ts";

const retirementChanged: ChangeRule = {
  id: "retirement-changed",
  severity: "info",
  direction: "down",
  level: "general",
  title: { zh: "停用的安排变了", en: "Retirement changed" },
  explanation: {
    zh: "停用的日期或者由谁接替变了。照着旧的安排换算的系统要改。",
    en: "The day on which it is taken out of use, or what takes its place, is another one. Systems that convert by the old answer have to follow.",
  },
  mirror: "retirement-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { fax: { label: 传真, kind: other, retired: 2026-01-01, replaced_by: mail }, mail: { label: 邮件, kind: email }, chat: { label: 聊天, kind: chat } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { fax: { label: 传真, kind: other, retired: 2026-01-01, replaced_by: chat }, mail: { label: 邮件, kind: email }, chat: { label: 聊天, kind: chat } }
stages: { service: 售后服务 }
`,
  },
  find: retirementDetails,
};
export default retirementChanged;
