import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const activityStagesChanged: ChangeRule = {
  id: "activity-stages-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "活动伴随的阶段变了", en: "Stages of an activity changed" },
  explanation: {
    zh: "活动改在别的阶段做，或者少了一个阶段。那里的客户会多收到或者收不到，按阶段看的费用和效果前后不可比。",
    en: "The activity accompanies other stages. Customers there get it now or get it no longer, and cost and effect by stage cannot be compared with earlier ones.",
  },
  mirror: "activity-stages-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触, service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触, service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [contact, service] } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "stages", kinds: ["activity"], of: "stage" }, { zh: "伴随阶段", en: "Stages" }),
};
export default activityStagesChanged;
