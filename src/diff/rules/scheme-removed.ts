import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const schemeRemoved: ChangeRule = {
  id: "scheme-removed",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "去掉分类方案", en: "Scheme removed" },
  explanation: {
    zh: "一种客户分类没有了。按它写的活动、编码、报表和视图会断。",
    en: "A way of classifying customers is gone. Activities, codes, reports and views that go by it break.",
  },
  mirror: "scheme-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP } } }, tags: { label: 标签, match: any, classes: { x: { label: 甲 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "scheme", { zh: "分类方案", en: "Scheme" }),
};
export default schemeRemoved;
