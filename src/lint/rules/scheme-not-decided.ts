import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { provedSchemes } from "../scheme-proofs.ts";

/** Said so that silence never reads as a proof. */
const schemeNotDecided: LintRule<{ readonly id: string }> = {
  code: "scheme-not-decided",
  severity: "info",
  title: { zh: "分类是否不重不漏，无法证明", en: "Not proved whether a scheme takes everybody once" },
  explanation: {
    zh: "本来会证明每个客户（数据缺失的也算）恰好属于一类，但这里证明不了：有的类别没有写条件，或者条件拿两个数据互相比较、相乘，或者情况太多。这不一定是错误，只是没有结论。",
    en: "It is proved of each scheme that every customer, missing values included, belongs to exactly one class. Here it cannot be: a class has no condition, or a condition compares or multiplies two values of the customer, or there are too many cases. That need not be a mistake; it only is no answer.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
traits:
  spend: { label: 消费金额, type: number, sum: order_completed.amount }
events:
  order_completed: { label: 下单, source: orders, at: paid_at, customer: customer_id, amount: amount }
sources:
  orders: { kind: csv, path: orders.csv, key: order_id }
schemes:
  tier:
    label: 客户分层
    classes:
      vip: { label: VIP 客户, when: spend >= 5000 }
      friend: { label: 老朋友 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
traits:
  spend: { label: 消费金额, type: number, sum: order_completed.amount }
events:
  order_completed: { label: 下单, source: orders, at: paid_at, customer: customer_id, amount: amount }
sources:
  orders: { kind: csv, path: orders.csv, key: order_id }
schemes:
  tier:
    label: 客户分层
    classes:
      vip: { label: VIP 客户, when: spend >= 5000 }
      regular: { label: 普通客户, when: spend < 5000 || missing(spend) }
`,
  message: ({ id }) => ({
    zh: `无法证明分类 \`${id}\` 不重不漏`,
    en: `It cannot be proved that \`${id}\` takes every customer exactly once`,
  }),
  hint: () => ({
    zh: "给每一类写上 `when`，每个条件只拿一个数据和固定的值比较。",
    en: "Give each class a `when`, and compare one value at a time with fixed ones.",
  }),
  check(context) {
    return provedSchemes(context)
      .filter(({ scheme, proof }) => scheme.match !== "any" && proof.isUndecided)
      .map(({ scheme }) => diagnose(schemeNotDecided, { id: scheme.id }, placeOfElement(scheme)));
  },
};
export default schemeNotDecided;
