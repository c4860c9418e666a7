import type { ChangeRule } from "../change-rule.ts";
import { findCutOff } from "../flow-changes.ts";

const nodeBecameReachable: ChangeRule = {
  id: "node-became-reachable",
  severity: "info",
  direction: "down",
  level: "composite",
  title: { zh: "节点走得到了", en: "Node became reachable" },
  explanation: {
    zh: "以前没有路通到这个节点，现在客户走得到了。它的人手、事件和指标要准备好。",
    en: "No way led to this node, and now customers come here. Its staff, events and figures have to be ready.",
  },
  mirror: "node-became-unreachable",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { quote: 报价, decide: { label: 是否购买, kind: decision }, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { decide -> order: 是, decide -> quote: 再报价 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { quote: 报价, decide: { label: 是否购买, kind: decision }, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { decide -> order: 是, quote -> lost: 不再联系, decide -> quote: 再报价 }
`,
  },
  find(comparison) {
    return findCutOff(comparison, "back", (label, step) => ({
      zh: `走得到“${label.zh}”了：有了“${step.zh}”`,
      en: `“${label.en}” can be reached now, by “${step.en}”`,
    }));
  },
};
export default nodeBecameReachable;
