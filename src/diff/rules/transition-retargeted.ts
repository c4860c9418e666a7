import type { ChangeRule } from "../change-rule.ts";
import { findRetargeted } from "../find-transitions.ts";

const transitionRetargeted: ChangeRule = {
  id: "transition-retargeted",
  severity: "warning",
  direction: "up",
  level: "composite",
  title: { zh: "流转改了去处", en: "Transition retargeted" },
  explanation: {
    zh: "同样的条件、同样的说法，现在通向另一个节点。走到这里的客户会去别的地方，两边的人手和指标都受影响。",
    en: "The same label and condition now lead to another node. Customers go elsewhere from here, and staff and figures of both nodes are concerned.",
  },
  mirror: "transition-retargeted",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> book: 着急 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> order: 着急 }
`,
  },
  find(comparison) {
    return findRetargeted(comparison, (from, { before, after }) => ({
      zh: `从“${from.zh}”出发的流转改去“${after.zh}”，以前去“${before.zh}”`,
      en: `A transition from “${from.en}” leads to “${after.en}”, it led to “${before.en}”`,
    }));
  },
};
export default transitionRetargeted;
