import { diagnose } from "../../base/diagnostic.ts";
import { witnessWords } from "../../expr/decide/witness-words.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { provedSchemes } from "../scheme-proofs.ts";

/** Proved, not guessed: the customer of the message falls into no class. */
const schemeWithGap: LintRule<{ readonly id: string; readonly zh: string; readonly en: string }> = {
  code: "scheme-with-gap",
  severity: "warning",
  title: { zh: "有的客户哪一类都不属于", en: "Customers who fall into no class" },
  explanation: {
    zh: "每个客户都应当落进某一类，数据缺失的也一样：没有 `clv` 的客户不大于也不小于任何数，哪条规则都不成立。消息里给出了一个哪类都不属于的客户。给他补一类，或者在某一类的条件里加上 `|| missing(…)`。",
    en: "Every customer belongs somewhere, one whose data is missing too: a customer without `clv` is neither above nor below any number, so no rule holds. The message names a customer who falls into no class. Give such customers a class, or add `|| missing(…)` to the condition of one.",
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
      regular: { label: 普通客户, when: spend < 5000 }
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
  message: ({ id, zh, en }) => ({
    zh: `分类 \`${id}\` 漏掉了这样的客户：${zh}`,
    en: `No class of \`${id}\` takes this customer: ${en}`,
  }),
  hint: () => ({
    zh: "补一类，或放宽某一类的条件；数据可能缺失时加上 `|| missing(…)`。",
    en: "Add a class, or widen the condition of one; where a value may be missing add `|| missing(…)`.",
  }),
  check(context) {
    return provedSchemes(context).flatMap(({ scheme, proof, scope }) => {
      if (!proof.gap) return [];
      const params = { id: scheme.id, ...witnessWords(proof.gap, scope) };
      return [diagnose(schemeWithGap, params, placeOfElement(scheme))];
    });
  },
};
export default schemeWithGap;
