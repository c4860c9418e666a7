import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const nodeOccurrenceChanged: ChangeRule = {
  id: "node-occurrence-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "节点算第几次变了", en: "Occurrence of a node changed" },
  explanation: {
    zh: "同一个事件，算第一次、以后各次还是每一次变了。首购和复购的数字会互相混进去，前后不可比。",
    en: "Of the same event another occurrence counts: the first, the later ones or all. First and repeated purchases get mixed, and figures cannot be compared with earlier ones.",
  },
  mirror: "node-occurrence-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { paid: 付款 }
stages: { decision: { label: 购买决策, nodes: { quote: 报价, order: { label: 下单, event: paid, occurrence: first } } } }
`,
    head: `ketu: 1
title: 客户管理模型
events: { paid: 付款 }
stages: { decision: { label: 购买决策, nodes: { quote: 报价, order: { label: 下单, event: paid, occurrence: any } } } }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "node", paths: ["occurrence"], name: { zh: "第几次", en: "Occurrence" } }),
};
export default nodeOccurrenceChanged;
