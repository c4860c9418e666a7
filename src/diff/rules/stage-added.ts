import type { ChangeRule } from "../change-rule.ts";
import { findStages } from "../find-stages.ts";

const stageAdded: ChangeRule = {
  id: "stage-added",
  severity: "info",
  direction: "down",
  level: "general",
  title: { zh: "新增阶段", en: "Stage added" },
  explanation: {
    zh: "生命周期多了一个阶段，在路径的一端或路径之外。按阶段看的报表会多一列，客户什么时候算进入它要说清。",
    en: "The life cycle has another stage, at an end of the path or beside it. Reports by stage get another column, and it has to be clear when a customer comes into it.",
  },
  mirror: "stage-removed",
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
  decision: { label: 购买决策, nodes: { order: 下单 } }
  service: { label: 售后服务, nodes: { welcome: 回访 } }
`,
  },
  find(comparison) {
    return findStages(comparison, "add", ({ label, partner, isMidFlow }) =>
      !partner && !isMidFlow ? { zh: `新增阶段“${label.zh}”`, en: `“${label.en}” is a new stage` } : undefined,
    );
  },
};
export default stageAdded;
