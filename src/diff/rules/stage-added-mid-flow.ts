import type { ChangeRule } from "../change-rule.ts";
import { findStages } from "../find-stages.ts";

const stageAddedMidFlow: ChangeRule = {
  id: "stage-added-mid-flow",
  severity: "warning",
  direction: "down",
  level: "general",
  title: { zh: "路径中间新增阶段", en: "Stage added mid-flow" },
  explanation: {
    zh: "路径中间多了一个阶段，前后两段之间的步子变了。相邻阶段的人数和转化率不再和以前可比，在途的客户要决定算在哪一段。",
    en: "A stage was put between two others, so the steps between them are others. Numbers and conversion of its neighbours cannot be compared with earlier ones, and for customers on their way it has to be decided where they stand.",
  },
  mirror: {
    none: {
      zh: "去掉夹在中间的阶段由 stage-removed 报告，它不问阶段以前在哪里。",
      en: "A stage that goes is reported by stage-removed, wherever it stood.",
    },
  },
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findStages(comparison, "add", ({ label, partner, isMidFlow }) =>
      !partner && isMidFlow
        ? { zh: `路径中间新增阶段“${label.zh}”`, en: `“${label.en}” is a new stage in the middle of the path` }
        : undefined,
    );
  },
};
export default stageAddedMidFlow;
