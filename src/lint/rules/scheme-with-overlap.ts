import { diagnose } from "../../base/diagnostic.ts";
import { witnessWords } from "../../expr/decide/witness-words.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfRule, provedSchemes } from "../scheme-proofs.ts";

/** Proved, not guessed: the customer of the message falls into both classes. One finding per later class. */
const schemeWithOverlap: LintRule<{
  readonly scheme: string;
  readonly one: string;
  readonly other: string;
  readonly zh: string;
  readonly en: string;
}> = {
  code: "scheme-with-overlap",
  severity: "warning",
  title: { zh: "有的客户同时属于两类", en: "Customers who fall into two classes" },
  explanation: {
    zh: "`match: one` 的分类里，每个客户只能属于一类，否则同一个人会被数两遍、收到两种做法。消息里给出了一个同时符合两条规则的客户。让条件互不相交；若本意是“按先后取第一类”，写 `match: first`；若是可以重叠的标签，写 `match: any`。",
    en: "In a scheme with `match: one` a customer belongs to one class only, else the same person is counted twice and treated in two ways. The message names a customer for whom both rules hold. Make the conditions disjoint; where the first class that fits shall count, write `match: first`; for tags that may overlap, `match: any`.",
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
      regular: { label: 普通客户, when: spend <= 5000 || missing(spend) }
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
  message: ({ scheme, one, other, zh, en }) => ({
    zh: `分类 \`${scheme}\` 的 \`${one}\` 和 \`${other}\` 都会收下这样的客户：${zh}`,
    en: `Both \`${one}\` and \`${other}\` of \`${scheme}\` take this customer: ${en}`,
  }),
  hint: () => ({
    zh: "让两个条件不相交；或写 `match: first`（取第一类）、`match: any`（可以重叠）。",
    en: "Make the two conditions disjoint, or write `match: first` (the first counts) or `match: any` (they may overlap).",
  }),
  check(context) {
    return provedSchemes(context).flatMap(({ scheme, proof, scope, classOf }) =>
      proof.overlaps.flatMap(({ classes: [one, other], witness }) => {
        const place = classOf(other);
        const params = { scheme: scheme.id, one, other, ...witnessWords(witness, scope) };
        return place ? [diagnose(schemeWithOverlap, params, placeOfRule(place))] : [];
      }),
    );
  },
};
export default schemeWithOverlap;
