import type { ChangeRule } from "../change-rule.ts";
import { findDeadEnds } from "../flow-changes.ts";

const deadEndIntroduced: ChangeRule = {
  id: "dead-end-introduced",
  severity: "error",
  direction: "up",
  level: "composite",
  title: { zh: "出现死路", en: "Dead end introduced" },
  explanation: {
    zh: "客户以前从这个节点还走得下去，现在没有下一步了，而它不是出口。补上流转；真的在这里离开的话，写成出口。",
    en: "Customers could go on from this node and cannot any more, yet it is no exit. Add a transition, or make it an exit if customers leave here.",
  },
  mirror: "dead-end-resolved",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, next: none }, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> order: 直接下单, book -> call: 改约 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, next: none }, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { book -> call: 改约 }
`,
  },
  find(comparison) {
    return findDeadEnds(comparison, "forth", (label) => ({
      zh: `“${label.zh}”之后没有下一步了`,
      en: `No step leads on from “${label.en}” any more`,
    }));
  },
};
export default deadEndIntroduced;
