import type { ChangeRule } from "../change-rule.ts";
import { regroupedNodes, factsOfRegroupedNodes } from "../regrouped-nodes.ts";
import { regroupingFindings } from "../regrouping.ts";

const nodeSplit: ChangeRule = {
  id: "node-split",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "节点拆分", en: "Node split" },
  explanation: {
    zh: "一个节点拆成了几个，它的事件、采集的信息、指标和连线分到了各个节点上。按节点看的转化和停留要分段重算，和以前不能直接比；时限和负责人要分别写清。怎么看出来的：新节点站在原来的位置，原来归它的都在，没有别人的。",
    en: "One node became several, and its event, fields, figures and steps are divided among them. Conversion and waiting time by node are counted in more pieces and do not compare with earlier ones; time limit and owner have to be said for each. It is seen by place and belongings: the new nodes stand where the old one stood, and have all that it had and nothing of others.",
  },
  mirror: "node-merged",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { mobile: 手机号, need: 需求 }
stages:
  contact: { label: 初次接触, nodes: { visit: 首次访问, talk: { label: 电话沟通, captures: [mobile, need] }, book: 预约 } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { mobile: 手机号, need: 需求 }
stages:
  contact: { label: 初次接触, nodes: { visit: 首次访问, leave: { label: 留下电话, captures: [mobile] }, ask: { label: 询问需求, captures: [need] }, book: 预约 } }
`,
  },
  find(comparison) {
    const groups = regroupedNodes(comparison, "split");
    const name = { zh: "节点", one: "node", several: "nodes" };
    return regroupingFindings(comparison, { way: "split", name, groups }, (group) =>
      factsOfRegroupedNodes(group, comparison),
    );
  },
};
export default nodeSplit;
