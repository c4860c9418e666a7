import type { ChangeRule } from "../change-rule.ts";
import { findOrders } from "../find-consequential.ts";

const nodeOrderChanged: ChangeRule = {
  id: "node-order-changed",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "节点换了先后", en: "Node order changed" },
  explanation: {
    zh: "节点还是那些，阶段里的先后不同了，默认的路径也跟着变。节点之间的转化率和耗时换了意思，在途的客户可能已经走过后面的节点。",
    en: "The nodes are the same in another order within their stage, and the default path follows it. Conversion and durations between them mean something else, and customers on their way may have passed what comes later now.",
  },
  mirror: "node-order-changed",
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
  contact: { label: 初次接触, nodes: { visit: 拜访, call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findOrders(comparison, "nodes", (label) => ({
      zh: `“${label.zh}”里的节点换了先后`,
      en: `The nodes of “${label.en}” come in another order`,
    }));
  },
};
export default nodeOrderChanged;
