import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const classStagesChanged: ChangeRule = {
  id: "class-stages-changed",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "分类对应的阶段变了", en: "Stages of a class changed" },
  explanation: {
    zh: "这一类客户放在另外的阶段里看。图和按阶段的报表会跟着变，谁属于这一类没有变。",
    en: "The class is shown in other stages. Pictures and reports by stage follow; who belongs to it is the same.",
  },
  mirror: "class-stages-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务, loyalty: 客户忠诚 }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP, stage: service } } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务, loyalty: 客户忠诚 }
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP, stage: loyalty } } } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "stages", kinds: ["class"], of: "stage" }, { zh: "对应阶段", en: "Stages" }),
};
export default classStagesChanged;
