import type { ChangeRule } from "../change-rule.ts";
import { idOf, type ElementRef } from "../../base/element-ref.ts";
import { removals } from "../element-changes.ts";
import { keepsOrder, orderFact } from "../order-change.ts";

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
  find(comparison) {
    return removals(comparison, "class", { zh: "分类", en: "Class" }).map((found) => {
      // Of several that came or went, the first takes the order of the scheme with it.
      const order = orderFact(comparison, `scheme:${schemeOf(found.subject)}`);
      const isFirst = order && order.before.find((ref) => !order.after.includes(ref)) === found.subject;
      return isFirst && keepsOrder(order) ? { ...found, claims: [...found.claims, order] } : found;
    });
  },
};
export default classRemoved;

function schemeOf(ref: ElementRef): string {
  const id = idOf(ref);
  return id.slice(0, id.lastIndexOf("."));
}
