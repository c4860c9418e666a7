import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const activitySegmentsChanged: ChangeRule = {
  id: "activity-segments-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "活动针对的客户群体变了", en: "Segments of an activity changed" },
  explanation: {
    zh: "活动改为面向另外的客户群体。名单要重新圈定，以前的效果数字说的是另一群人。",
    en: "The activity aims at other segments. Lists have to be drawn anew, and earlier results are about other people.",
  },
  mirror: "activity-segments-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
segments: { parents: 家长, schools: 学校 }
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], segment: parents }, talk: { label: 讲座, kind: campaign, stages: [service], segment: schools } }
`,
    head: `ketu: 1
title: 客户管理模型
segments: { parents: 家长, schools: 学校 }
stages: { service: 售后服务 }
activities: { visit: { label: 回访, kind: service, stages: [service], segment: schools }, talk: { label: 讲座, kind: campaign, stages: [service], segment: schools } }
`,
  },
  find: (comparison) =>
    findListChanges(
      comparison,
      { path: "segments", kinds: ["activity"], of: "segment" },
      { zh: "目标客户群体", en: "Segments" },
    ),
};
export default activitySegmentsChanged;
