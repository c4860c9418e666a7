import type { DiagnosticKind } from "../../base/diagnostic.ts";

const conflictingKeys: DiagnosticKind<{ readonly id: string; readonly first: string; readonly second: string }> = {
  code: "conflicting-keys",
  severity: "error",
  title: { zh: "只能写一个的键写了两个", en: "Two keys of which only one can hold" },
  explanation: {
    zh: "有些键是几选一：一个特征只有一种算法（`count`、`sum`、`since_last` 等），一段编码只有一个来源（`values`、`field`、`fixed` 等）。写了两个，就不知道算哪个；悄悄丢掉一个，报表和编码会和写的人想的不一样。",
    en: "Of some keys one is chosen: a trait is computed in one way (`count`, `sum`, `since_last` …), a part of a code comes from one source (`values`, `field`, `fixed` …). With two nobody knows which counts; if one were dropped in silence, reports and codes would not be what their author meant.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
events: { order_completed: { label: 下单, amount: amount } }
traits: { orders: { label: 订单数, count: order_completed, sum: order_completed.amount } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
events: { order_completed: { label: 下单, amount: amount } }
traits:
  orders: { label: 订单数, count: order_completed }
  spend: { label: 消费额, sum: order_completed.amount }
`,
  message: ({ id, first, second }) => ({
    zh: `\`${id}\` 已经有 \`${first}\`，不能再写 \`${second}\``,
    en: `\`${id}\` has \`${first}\` already and cannot have \`${second}\` too`,
  }),
  hint: ({ first, second }) => ({
    zh: `只留一个；两个都要，就写成两项。\`${first}\` 来自所扩展的模型时，写 \`${first}: null\` 去掉它再用 \`${second}\`。`,
    en: `Keep one; if both are wanted, make two entries. Where \`${first}\` comes from the model that is extended, \`${first}: null\` removes it in favour of \`${second}\`.`,
  }),
};
export default conflictingKeys;
