import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";

const activityAdded: ChangeRule = {
  id: "activity-added",
  severity: "info",
  direction: "down",
  level: "general",
  title: { zh: "新增活动", en: "Activity added" },
  explanation: {
    zh: "多了一项市场或服务活动。它推动的指标从这天起受它影响，比较前后要记得。",
    en: "There is another marketing or service activity. The figures that it moves are under its influence from now on: remember it when comparing.",
  },
  mirror: "activity-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback] }, call: { label: 关怀电话, kind: service, stages: [service], responds_to: [review] } }
`,
  },
  find(comparison) {
    return findElements(comparison, { op: "add", kind: "activity" }, (label) => ({
      zh: `新增活动“${label.zh}”`,
      en: `“${label.en}” is a new activity`,
    }));
  },
};
export default activityAdded;
