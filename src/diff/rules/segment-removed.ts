import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const segmentRemoved: ChangeRule = {
  id: "segment-removed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "去掉目标客户群体", en: "Segment removed" },
  explanation: {
    zh: "少了一个目标客户群体。面向它的活动和按它看的报表要换一个。",
    en: "A segment is gone. Activities for it and reports by it need another one.",
  },
  mirror: "segment-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
segments: { parents: 家长, schools: 学校 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
segments: { parents: 家长 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "segment", { zh: "目标客户群体", en: "Segment" }),
};
export default segmentRemoved;
