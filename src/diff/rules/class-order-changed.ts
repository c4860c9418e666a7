import type { ChangeRule } from "../change-rule.ts";
import { labelOf } from "../labels.ts";
import { keepsOrder, orderFact } from "../order-change.ts";

const classOrderChanged: ChangeRule = {
  id: "class-order-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "分类的先后变了", en: "Order of classes changed" },
  explanation: {
    zh: "方案按先后取第一个符合的类，先后一变，同样的客户会落到别的类里。",
    en: "The scheme takes the first class that fits. In another order the same customers fall into other classes.",
  },
  mirror: "class-order-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: first, classes: { a: { label: 甲, when: clv >= 5000 }, b: { label: 乙, when: clv >= 1000 }, c: { label: 丙, when: clv >= 0 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: first, classes: { b: { label: 乙, when: clv >= 1000 }, a: { label: 甲, when: clv >= 5000 }, c: { label: 丙, when: clv >= 0 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return comparison.head.model.schemes.flatMap(({ ref, match }) => {
      const order = orderFact(comparison, ref);
      if (match !== "first" || !order || keepsOrder(order)) return [];
      const { zh, en } = labelOf(ref, comparison);
      return [
        {
          subject: ref,
          message: {
            zh: `“${zh}”取第一个符合的类，而各类的先后变了`,
            en: `“${en}” takes the first class that fits, and the classes stand in another order`,
          },
          claims: [order],
        },
      ];
    });
  },
};
export default classOrderChanged;
