import type { ChangeRule } from "../change-rule.ts";
import { findNodes } from "../find-nodes.ts";

const nodeRemoved: ChangeRule = {
  id: "node-removed",
  severity: "warning",
  direction: "down",
  level: "general",
  title: { zh: "去掉节点", en: "Node removed" },
  explanation: {
    zh: "这个节点没有了，它前后的步子接到了一起。停在这里的客户要有去处，以它为口径的指标和事件不再有数。",
    en: "The node is gone, and the steps around it are joined. Customers who stand here need somewhere to go, and figures and events that count it have no data any more.",
  },
  mirror: "node-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, wechat: 加微信, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findNodes(comparison, "remove", (label) => ({
      zh: `去掉节点“${label.zh}”`,
      en: `The node “${label.en}” is gone`,
    }));
  },
};
export default nodeRemoved;
