import type { ChangeRule } from "../change-rule.ts";
import { findCycles } from "../flow-changes.ts";

const cycleIntroduced: ChangeRule = {
  id: "cycle-introduced",
  severity: "warning",
  direction: "up",
  level: "composite",
  title: { zh: "出现循环", en: "Cycle introduced" },
  explanation: {
    zh: "客户可以沿着流转绕回来，同一步可能走很多遍。要说清最多绕几圈、什么时候算失败，按人数和按次数算的指标会分开。",
    en: "Customers can come back by these transitions and take the same step many times. Say how often at most and when it has failed; figures by customer and by time taken will differ.",
  },
  mirror: "cycle-resolved",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约, trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约, trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { trial -> book: 重新预约 }
`,
  },
  find(comparison) {
    return findCycles(comparison, "back", (label) => ({
      zh: `“${label.zh}”形成了循环`,
      en: `“${label.en}” closes a cycle`,
    }));
  },
};
export default cycleIntroduced;
