import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";
import { withOrder } from "../order-change.ts";

const classRemoved: ChangeRule = {
  id: "class-removed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "去掉分类", en: "Class removed" },
  explanation: {
    zh: "分类方案里少了一类。这一类的客户要有去处，按它写的活动、报表和名单会断。",
    en: "The scheme has one class less. Its customers need another one, and activities, reports and lists that go by it break.",
  },
  mirror: "class-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP }, rest: { label: 其他 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    removals(comparison, "class", { zh: "分类", en: "Class" }).map((found) => withOrder(found, comparison, "remove")),
};
export default classRemoved;
