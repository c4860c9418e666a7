import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const traitChanged: ChangeRule = {
  id: "trait-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "特征的算法变了", en: "Trait computed in another way" },
  explanation: {
    zh: "由事件算出的这个值换了算法。用它的分类规则、条件和指标会把同样的客户分到别处。",
    en: "This value, which is computed from events, is computed in another way. Class rules, conditions and metrics that use it will place the same customers elsewhere.",
  },
  mirror: "trait-changed",
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
traits: { days: { label: 距今天数, type: integer, since_last: trial_booked, unit: day } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "trait",
      paths: ["compute", "event", "attribute", "within", "after", "type", "range", "unit"],
      name: { zh: "算法", en: "Computation" },
    }),
};
export default traitChanged;
