import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const traitRemoved: ChangeRule = {
  id: "trait-removed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "去掉特征", en: "Trait removed" },
  explanation: {
    zh: "一个由事件算出的值没有了。用它的规则、条件和编码会断。",
    en: "A value that is computed from events is gone. Rules, conditions and codes that use it break.",
  },
  mirror: "trait-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 试听 }
traits: { days: { label: 距今天数, type: integer, since_last: order_completed, unit: day } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 试听 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "trait", { zh: "特征", en: "Trait" }),
};
export default traitRemoved;
