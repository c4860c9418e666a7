import type { ChangeRule } from "../change-rule.ts";
import { findLists } from "../find-settings.ts";

const activityResponseAdded: ChangeRule = {
  id: "activity-response-added",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "活动多回应一处", en: "Activity answers more" },
  explanation: {
    zh: "这项活动开始回应更多的反馈或客户。参加的人会变多，费用和人手要够。",
    en: "This activity answers more feedback or more customers than before. More people will be in it: see whether money and staff suffice.",
  },
  mirror: "activity-response-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback, review] } }
`,
  },
  find(comparison) {
    return findLists(comparison, { path: "respondsTo", kinds: ["activity"], of: "any" }, ({ label, lost, gained }) =>
      gained && !lost
        ? { zh: `“${label.zh}”开始回应${gained.zh}`, en: `“${label.en}” now answers ${gained.en}` }
        : undefined,
    );
  },
};
export default activityResponseAdded;
