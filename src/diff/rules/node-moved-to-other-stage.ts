import type { ChangeRule } from "../change-rule.ts";
import { findNodes } from "../find-nodes.ts";
import { labelOf } from "../labels.ts";

const nodeMovedToOtherStage: ChangeRule = {
  id: "node-moved-to-other-stage",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "节点换了阶段", en: "Node moved to another stage" },
  explanation: {
    zh: "节点还是那个，算在另一个阶段了。两个阶段的人数、耗时和转化率都不再和以前可比，负责的部门也可能换了。",
    en: "The node is the same but counts for another stage. Numbers, durations and conversion of both cannot be compared with earlier ones, and another department may own it.",
  },
  mirror: "node-moved-to-other-stage",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单, pay: 付款 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话 } }
  decision: { label: 购买决策, nodes: { order: 下单, pay: 付款, trial: 试听 } }
`,
  },
  find(comparison) {
    return findNodes(comparison, "move", (label, { before, after }) => {
      const [from, to] = [labelOf(before, comparison), labelOf(after, comparison)];
      return {
        zh: `“${label.zh}”由“${from.zh}”移到“${to.zh}”`,
        en: `“${label.en}” moved from “${from.en}” to “${to.en}”`,
      };
    });
  },
};
export default nodeMovedToOtherStage;
