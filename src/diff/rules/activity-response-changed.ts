import type { ChangeRule } from "../change-rule.ts";
import { findLists } from "../find-settings.ts";

const activityResponseChanged: ChangeRule = {
  id: "activity-response-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "活动改为回应别处", en: "Activity answers something else" },
  explanation: {
    zh: "这项活动不再回应原来的反馈或客户，改为回应另外的。原来的那一处要有别的活动接着，名单和触发条件要换。",
    en: "This activity answers other feedback or other customers than before. Something else has to answer the former ones, and lists and triggers have to follow.",
  },
  mirror: "activity-response-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [review] } }
`,
  },
  find(comparison) {
    return findLists(comparison, { path: "respondsTo", kinds: ["activity"], of: "any" }, ({ label, lost, gained }) =>
      lost && gained
        ? {
            zh: `“${label.zh}”不再回应${lost.zh}，改为回应${gained.zh}`,
            en: `“${label.en}” no longer answers ${lost.en}, but ${gained.en}`,
          }
        : undefined,
    );
  },
};
export default activityResponseChanged;
