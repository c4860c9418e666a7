import type { ChangeRule } from "../change-rule.ts";
import { findStages } from "../find-stages.ts";

const stageRemoved: ChangeRule = {
  id: "stage-removed",
  severity: "warning",
  direction: "down",
  level: "general",
  title: { zh: "去掉阶段", en: "Stage removed" },
  explanation: {
    zh: "这个阶段连同其中的节点没有了。还在里面的客户要有去处，按阶段看的报表少一列，前后的数字不再可比。",
    en: "The stage is gone with the nodes in it. Customers who are in it need somewhere to go, reports by stage lose a column, and figures cannot be compared with earlier ones.",
  },
  mirror: "stage-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
  service: { label: 售后服务, nodes: { welcome: 回访 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findStages(comparison, "remove", ({ label, partner, namedBy }) =>
      !partner && namedBy.length === 0
        ? { zh: `去掉阶段“${label.zh}”`, en: `The stage “${label.en}” is gone` }
        : undefined,
    );
  },
};
export default stageRemoved;
