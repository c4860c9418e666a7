import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfRule, provedSchemes } from "../scheme-proofs.ts";

/** Proved, not guessed: no value of what the rule names makes it hold. */
const classThatTakesNobody: LintRule<{ readonly id: string }> = {
  code: "class-that-takes-nobody",
  severity: "warning",
  title: { zh: "不会有客户的类别", en: "Class that takes nobody" },
  explanation: {
    zh: "这一类的条件自相矛盾，或者（`match: first` 时）前面的类别已经收走了所有符合它的客户，所以永远不会有客户属于它。多半是比较号写反了，或者顺序不对。",
    en: "The condition of this class contradicts itself, or, under `match: first`, earlier classes take every customer whom it would take. Mostly a comparison points the wrong way, or the order is wrong.",
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
    match: first
    classes:
      regular: { label: 普通客户, when: spend >= 0 || missing(spend) }
      vip: { label: VIP 客户, when: spend >= 5000 }
      refunded: { label: 退款客户, when: spend < 0 }
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
    match: first
    classes:
      vip: { label: VIP 客户, when: spend >= 5000 }
      regular: { label: 普通客户, when: spend >= 0 || missing(spend) }
      refunded: { label: 退款客户, when: spend < 0 }
`,
  message: ({ id }) => ({ zh: `没有客户会属于 \`${id}\``, en: `No customer can ever be \`${id}\`` }),
  hint: () => ({
    zh: "检查比较的方向和数值；`match: first` 时把更窄的类别放在前面。",
    en: "Look at the direction and the numbers of the comparison; under `match: first` put the narrower class first.",
  }),
  check(context) {
    return provedSchemes(context).flatMap(({ proof, classOf }) =>
      proof.empty.flatMap((id) => {
        const place = classOf(id);
        return place ? [diagnose(classThatTakesNobody, { id: place.id }, placeOfRule(place))] : [];
      }),
    );
  },
};
export default classThatTakesNobody;
