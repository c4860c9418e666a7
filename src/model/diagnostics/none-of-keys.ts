import type { DiagnosticKind } from "../../base/diagnostic.ts";

const noneOfKeys: DiagnosticKind<{ readonly id: string; readonly keys: string }> = {
  code: "none-of-keys",
  severity: "error",
  title: { zh: "几选一的键一个也没写", en: "None of the keys of which one is needed" },
  explanation: {
    zh: "特征要写它怎么算：`count`、`sum`、`since_last` 等写一个。没有算法的特征没有值，用它的规则对谁都不成立，却看不出来。",
    en: "A trait has to say how it is computed: by one of `count`, `sum`, `since_last` and so on. Without that it has no value, and rules that use it hold for nobody, which nothing shows.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
events: { order_completed: 下单 }
traits: { orders: 订单数 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
events: { order_completed: 下单 }
traits: { orders: { label: 订单数, count: order_completed } }
`,
  message: ({ id, keys }) => ({
    zh: `\`${id}\` 没有写怎么算，要写 ${keys} 中的一个`,
    en: `\`${id}\` does not say how it is computed: it needs one of ${keys}`,
  }),
  hint: () => ({
    zh: "例如 `count: order_completed`，数这个事件发生过几次。",
    en: "For example `count: order_completed`, how many times that event has happened.",
  }),
};
export default noneOfKeys;
