import type { ChangeRule } from "../change-rule.ts";
import { findCutOff } from "../flow-changes.ts";

const nodeBecameUnreachable: ChangeRule = {
  id: "node-became-unreachable",
  severity: "error",
  direction: "up",
  level: "composite",
  title: { zh: "节点走不到了", en: "Node became unreachable" },
  explanation: {
    zh: "以前客户走得到这个节点，现在没有路了，它后面的也一样。是流转漏写了，还是这个节点该去掉，要定下来。",
    en: "Customers came to this node and have no way to it any more, nor to what lies behind it. Either a transition is missing, or the node should go too.",
  },
  mirror: "node-became-reachable",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { quote: 报价, decide: { label: 是否购买, kind: decision }, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { decide -> order: 是, quote -> lost: 不再联系, decide -> quote: 再报价 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { quote: 报价, decide: { label: 是否购买, kind: decision }, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { decide -> order: 是, decide -> quote: 再报价 }
`,
  },
  find(comparison) {
    return findCutOff(comparison, "forth", (label, step) => ({
      zh: `走不到“${label.zh}”了：少了“${step.zh}”`,
      en: `Nothing leads to “${label.en}” any more: “${step.en}” is missing`,
    }));
  },
};
export default nodeBecameUnreachable;
