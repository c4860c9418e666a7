import type { ChangeRule } from "../change-rule.ts";
import { findStages } from "../find-stages.ts";

const stageRemovedWhileReferenced: ChangeRule = {
  id: "stage-removed-while-referenced",
  severity: "error",
  direction: "down",
  level: "general",
  title: { zh: "去掉还有人用的阶段", en: "Stage removed while referenced" },
  explanation: {
    zh: "这个阶段没有了，而活动、分类或过程还指着它，只好跟着改掉。先确认它们现在归到哪个阶段，在途的客户去哪里。",
    en: "The stage is gone while activities, classes or processes named it, and they had to let go of it. Settle first to which stage they belong now, and where customers on their way go.",
  },
  mirror: {
    none: {
      zh: "反过来是新增阶段，由 stage-added 报告。",
      en: "The way back is a new stage, which stage-added reports.",
    },
  },
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
  service: { label: 售后服务, nodes: { welcome: 回访 } }
activities:
  visit: { label: 上门拜访, kind: service, stages: [contact, service] }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
activities:
  visit: { label: 上门拜访, kind: service, stages: [contact] }
`,
  },
  find(comparison) {
    return findStages(comparison, "remove", ({ label, partner, namedBy }) =>
      !partner && namedBy.length > 0
        ? {
            zh: `去掉阶段“${label.zh}”，用到它的有：${namedBy.map(({ zh }) => `“${zh}”`).join("、")}`,
            en: `The stage “${label.en}” is gone; it was named by ${namedBy.map(({ en }) => `“${en}”`).join(", ")}`,
          }
        : undefined,
    );
  },
};
export default stageRemovedWhileReferenced;
