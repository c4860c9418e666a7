import type { ChangeRule } from "../change-rule.ts";
import { findKinds } from "../find-kinds.ts";

const nodeKindChanged: ChangeRule = {
  id: "node-kind-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "节点换了种类", en: "Node kind changed" },
  explanation: {
    zh: "种类决定节点怎么走、怎么算：里程碑要有完成的事件，判断要有写明的去路，出口没有下一步。看看流转和指标是否还对。",
    en: "The kind says how a node is left and counted: a milestone is an event that is reached, a decision has written ways out, an exit has no next step. See whether transitions and figures still fit.",
  },
  mirror: "node-kind-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, kind: touchpoint }, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, kind: milestone }, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findKinds(comparison, "node", (label, { before, after }) => ({
      zh: `“${label.zh}”由${before.zh}改为${after.zh}`,
      en: `“${label.en}” is now of the kind ${after.en}, it was ${before.en}`,
    }));
  },
};
export default nodeKindChanged;
