import type { ChangeRule } from "../change-rule.ts";
import { findNodes } from "../find-nodes.ts";

const nodeAdded: ChangeRule = {
  id: "node-added",
  severity: "info",
  direction: "down",
  level: "general",
  title: { zh: "新增节点", en: "Node added" },
  explanation: {
    zh: "路径上多了一个节点，它前后的步子跟着变。它从哪里取数、谁负责、多久完成，最好一起写上。",
    en: "The path has another node, and the steps around it follow. Say at once where its figures come from, who owns it and how long it may take.",
  },
  mirror: "node-removed",
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
  contact: { label: 初次接触, nodes: { call: 首次电话, wechat: 加微信, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findNodes(comparison, "add", (label) => ({
      zh: `新增节点“${label.zh}”`,
      en: `“${label.en}” is a new node`,
    }));
  },
};
export default nodeAdded;
