import type { ChangeRule } from "../change-rule.ts";
import { findLists } from "../find-settings.ts";

const activityResponseRemoved: ChangeRule = {
  id: "activity-response-removed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "活动少回应一处", en: "Activity answers less" },
  explanation: {
    zh: "这项活动不再回应这处反馈或这类客户。没有别的活动接着，客户说的话就没有下文。",
    en: "This activity does not answer this feedback or these customers any more. Unless something else does, nothing comes of what they say.",
  },
  mirror: "activity-response-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback, review] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, nodes: { feedback: { label: 售后反馈, kind: feedback }, review: { label: 评价, kind: feedback } } } }
activities: { visit: { label: 回访, kind: service, stages: [service], responds_to: [feedback] } }
`,
  },
  find(comparison) {
    return findLists(comparison, { path: "respondsTo", kinds: ["activity"], of: "any" }, ({ label, lost, gained }) =>
      lost && !gained
        ? { zh: `“${label.zh}”不再回应${lost.zh}`, en: `“${label.en}” no longer answers ${lost.en}` }
        : undefined,
    );
  },
};
export default activityResponseRemoved;
