import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const eventRemoved: ChangeRule = {
  id: "event-removed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "去掉事件", en: "Event removed" },
  explanation: {
    zh: "一个事件没有了。由它触发的节点、由它算出的特征和指标都失去来源。",
    en: "An event is gone. Nodes that it triggers and traits and metrics that are computed from it lose their source.",
  },
  mirror: "event-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 试听 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "event", { zh: "事件", en: "Event" }),
};
export default eventRemoved;
