import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const traitAdded: ChangeRule = {
  id: "trait-added",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "新增特征", en: "Trait added" },
  explanation: { zh: "多了一个由事件算出的值。", en: "There is one more value that is computed from events." },
  mirror: "trait-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 试听 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 试听 }
traits: { days: { label: 距今天数, type: integer, since_last: order_completed, unit: day } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "trait", { zh: "特征", en: "Trait" }),
};
export default traitAdded;
