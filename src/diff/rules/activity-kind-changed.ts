import type { ChangeRule } from "../change-rule.ts";
import { activityKindWords } from "../../messages/view-words.ts";
import { findChoices } from "../find-settings.ts";

const activityKindChanged: ChangeRule = {
  id: "activity-kind-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "活动的种类变了", en: "Kind of an activity changed" },
  explanation: {
    zh: "同一项活动现在算作另一种：按种类看的费用、排期和图例都会把它放到别处，它要达到的目的也不同了。",
    en: "The activity counts as another kind: budgets, calendars and legends by kind show it elsewhere, and it is meant to achieve something else.",
  },
  mirror: "activity-kind-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: member_offer, stages: [service] } }
`,
  },
  find: (comparison) =>
    findChoices(
      comparison,
      { path: "activityKind", kinds: ["activity"], words: activityKindWords },
      { zh: "种类", en: "Kind" },
    ),
};
export default activityKindChanged;
