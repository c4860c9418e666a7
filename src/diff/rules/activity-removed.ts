import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";

const activityRemoved: ChangeRule = {
  id: "activity-removed",
  severity: "warning",
  direction: "down",
  level: "general",
  title: { zh: "去掉活动", en: "Activity removed" },
  explanation: {
    zh: "这项活动不做了。它回应的反馈、分类和客户还要不要有人管，它推动的指标会怎样，要先想好。",
    en: "This activity is not done any more. Think of who answers the feedback, classes and customers that it answered, and of what becomes of the figures that it moved.",
  },
  mirror: "activity-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback] }, call: { label: 关怀电话, kind: service, stages: [service], responds_to: [review] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback] } }
`,
  },
  find(comparison) {
    return findElements(comparison, { op: "remove", kind: "activity" }, (label) => ({
      zh: `去掉活动“${label.zh}”`,
      en: `The activity “${label.en}” is gone`,
    }));
  },
};
export default activityRemoved;
