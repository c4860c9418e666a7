import type { ChangeRule } from "../change-rule.ts";
import { cadenceWords } from "../../messages/calendar-words.ts";
import { findChoices } from "../find-settings.ts";

const activityCadenceChanged: ChangeRule = {
  id: "activity-cadence-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "活动的频率变了", en: "Cadence of an activity changed" },
  explanation: {
    zh: "活动做得比以前勤或者稀。排期、预算和客户收到的次数都会变；太勤会打扰客户，太稀会被忘记。",
    en: "The activity takes place more or less often. Calendar, budget and how often customers hear from you change: too often annoys, too seldom is forgotten.",
  },
  mirror: "activity-cadence-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], every: month } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], every: week } }
`,
  },
  find: (comparison) =>
    findChoices(comparison, { path: "every", kinds: ["activity"], words: cadenceWords }, { zh: "频率", en: "Cadence" }),
};
export default activityCadenceChanged;
