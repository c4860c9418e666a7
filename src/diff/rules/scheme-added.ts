import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const schemeAdded: ChangeRule = {
  id: "scheme-added",
  severity: "info",
  direction: "none",
  level: "composite",
  title: { zh: "新增分类方案", en: "Scheme added" },
  explanation: { zh: "多了一种客户分类。", en: "There is one more way of classifying customers." },
  mirror: "scheme-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP } } }, tags: { label: 标签, match: any, classes: { x: { label: 甲 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "scheme", { zh: "分类方案", en: "Scheme" }),
};
export default schemeAdded;
