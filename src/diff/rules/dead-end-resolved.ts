import type { ChangeRule } from "../change-rule.ts";
import { findDeadEnds } from "../flow-changes.ts";

const deadEndResolved: ChangeRule = {
  id: "dead-end-resolved",
  severity: "info",
  direction: "down",
  level: "composite",
  title: { zh: "死路打通", en: "Dead end resolved" },
  explanation: {
    zh: "客户以前到这个节点就停住了，现在有了下一步。接着的节点会接到以前不会来的客户。",
    en: "Customers stopped at this node and now have a next step. What follows gets customers who did not come before.",
  },
  mirror: "dead-end-introduced",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, next: none }, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { book -> call: 改约 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, next: none }, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> order: 直接下单, book -> call: 改约 }
`,
  },
  find(comparison) {
    return findDeadEnds(comparison, "back", (label) => ({
      zh: `“${label.zh}”之后有了下一步`,
      en: `A step leads on from “${label.en}” now`,
    }));
  },
};
export default deadEndResolved;
