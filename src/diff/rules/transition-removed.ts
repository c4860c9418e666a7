import type { ChangeRule } from "../change-rule.ts";
import { findTransitions } from "../find-transitions.ts";

const transitionRemoved: ChangeRule = {
  id: "transition-removed",
  severity: "warning",
  direction: "up",
  level: "general",
  title: { zh: "去掉流转", en: "Transition removed" },
  explanation: {
    zh: "少了一条路。以前走这条路的客户要改走别的，触发它的表单和自动流程要停。",
    en: "A way is gone. Customers who took it have to take another, and forms and automations that triggered it have to stop.",
  },
  mirror: "transition-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> book: 直接预约 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findTransitions(comparison, "remove", (label) => ({
      zh: `去掉流转“${label.zh}”`,
      en: `The transition “${label.en}” is gone`,
    }));
  },
};
export default transitionRemoved;
