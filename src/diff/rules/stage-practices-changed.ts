import type { ChangeRule } from "../change-rule.ts";
import { findTextLists } from "../find-text-lists.ts";

const stagePracticesChanged: ChangeRule = {
  id: "stage-practices-changed",
  severity: "info",
  direction: "up",
  level: "specific",
  title: { zh: "阶段的做法变了", en: "Practices of a stage changed" },
  explanation: {
    zh: "这个阶段的工作怎样才算做好，要求变了。照着做的人要知道；培训、话术和检查表里写的要一起改。",
    en: "What doing the work of this stage well means is something else. Those who do it have to know; training, scripts and checklists follow.",
  },
  mirror: "stage-practices-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, practices: [24 小时内回电] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, practices: [24 小时内回电, 先听后说] } }
`,
  },
  find: (comparison) => findTextLists(comparison, { kind: "stage", key: "practices" }, { zh: "做法", en: "Practices" }),
};
export default stagePracticesChanged;
