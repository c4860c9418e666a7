import type { ChangeRule } from "../change-rule.ts";
import { findKinds } from "../find-kinds.ts";

const transitionKindChanged: ChangeRule = {
  id: "transition-kind-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "流转换了种类", en: "Transition kind changed" },
  explanation: {
    zh: "同一步流转算作另一种了，例如由推进改为流失。按种类统计的流失、挽回和推荐会跟着变，和以前的数字对不上。",
    en: "The same transition counts as another kind, such as churn instead of advance. Figures of churn, win-back and referral change with it and do not match earlier ones.",
  },
  mirror: "transition-kind-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> book: { label: 直接预约, kind: advance } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, visit: 拜访, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> book: { label: 直接预约, kind: return } }
`,
  },
  find(comparison) {
    return findKinds(comparison, "transition", (label, { before, after }) => ({
      zh: `“${label.zh}”由${before.zh}改为${after.zh}`,
      en: `“${label.en}” is now of the kind ${after.en}, it was ${before.en}`,
    }));
  },
};
export default transitionKindChanged;
