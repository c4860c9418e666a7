import type { ChangeRule } from "../change-rule.ts";
import { findCycles } from "../flow-changes.ts";

const cycleResolved: ChangeRule = {
  id: "cycle-resolved",
  severity: "info",
  direction: "down",
  level: "composite",
  title: { zh: "循环消除", en: "Cycle resolved" },
  explanation: {
    zh: "客户不能再绕回来了。以前靠绕回来处理的情形，比如改约、退回补资料，要有别的去处。",
    en: "Customers cannot go round any more. Cases that did so before, such as another appointment or missing papers, need another way.",
  },
  mirror: "cycle-introduced",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约, trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { trial -> book: 重新预约 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约, trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findCycles(comparison, "forth", (label) => ({
      zh: `去掉“${label.zh}”后不再循环`,
      en: `Without “${label.en}” there is no cycle any more`,
    }));
  },
};
export default cycleResolved;
