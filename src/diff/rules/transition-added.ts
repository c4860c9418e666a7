import type { ChangeRule } from "../change-rule.ts";
import { findTransitions } from "../find-transitions.ts";

const transitionAdded: ChangeRule = {
  id: "transition-added",
  severity: "info",
  direction: "down",
  level: "general",
  title: { zh: "新增流转", en: "Transition added" },
  explanation: {
    zh: "多了一条路。走这条路的客户会少经过别的节点，相关的转化率不再和以前可比。",
    en: "There is another way. Customers who take it pass fewer of the other nodes, and conversion around it cannot be compared with earlier figures.",
  },
  mirror: "transition-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> book: 直接预约 }
`,
  },
  find(comparison) {
    return findTransitions(comparison, "add", (label) => ({
      zh: `新增流转“${label.zh}”`,
      en: `“${label.en}” is a new transition`,
    }));
  },
};
export default transitionAdded;
