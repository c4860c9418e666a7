import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const segmentAdded: ChangeRule = {
  id: "segment-added",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "新增目标客户群体", en: "Segment added" },
  explanation: {
    zh: "多了一个目标客户群体，要有活动面向它。",
    en: "There is one more segment, which wants activities of its own.",
  },
  mirror: "segment-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
segments: { parents: 家长 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
segments: { parents: 家长, schools: 学校 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "segment", { zh: "目标客户群体", en: "Segment" }),
};
export default segmentAdded;
