import type { ChangeRule } from "../change-rule.ts";
import { regroupedNodes, factsOfRegroupedNodes } from "../regrouped-nodes.ts";
import { regroupingFindings } from "../regrouping.ts";

const nodeMerged: ChangeRule = {
  id: "node-merged",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "节点合并", en: "Nodes merged" },
  explanation: {
    zh: "几个节点并成了一个，它们的事件、采集的信息、指标和连线都归到这里。分开的转化和停留没有了，以前的数要合起来才能比；还停在原来节点上的客户算在这里。怎么看出来的：它站在它们原来的位置，它们的东西都在，没有别人的。",
    en: "Several nodes became one, which has their events, fields, figures and steps. What was counted between them is not counted any more, and earlier figures have to be joined before they compare; customers who stood at one of them stand here. It is seen by place and belongings: it stands where they stood, and has all that they had and nothing of others.",
  },
  mirror: "node-split",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { mobile: 手机号, need: 需求 }
stages:
  contact: { label: 初次接触, nodes: { visit: 首次访问, leave: { label: 留下电话, captures: [mobile] }, ask: { label: 询问需求, captures: [need] }, book: 预约 } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { mobile: 手机号, need: 需求 }
stages:
  contact: { label: 初次接触, nodes: { visit: 首次访问, talk: { label: 电话沟通, captures: [mobile, need] }, book: 预约 } }
`,
  },
  find(comparison) {
    const groups = regroupedNodes(comparison, "merged");
    const name = { zh: "节点", one: "node", several: "nodes" };
    return regroupingFindings(comparison, { way: "merged", name, groups }, (group) =>
      factsOfRegroupedNodes(group, comparison),
    );
  },
};
export default nodeMerged;
