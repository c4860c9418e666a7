import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";
import { withOrder } from "../order-change.ts";

const classAdded: ChangeRule = {
  id: "class-added",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "新增分类", en: "Class added" },
  explanation: {
    zh: "分类方案里多了一类。按类写的活动、报表和编码要认得它；它的客户从哪些类来，看这些类的规则。",
    en: "The scheme has one more class. Activities, reports and codes that go by class must know it; the rules of the others say where its customers come from.",
  },
  mirror: "class-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP }, rest: { label: 其他 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    additions(comparison, "class", { zh: "分类", en: "Class" }).map((found) => withOrder(found, comparison, "add")),
};
export default classAdded;
