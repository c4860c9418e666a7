import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const eventAdded: ChangeRule = {
  id: "event-added",
  severity: "info",
  direction: "up",
  level: "specific",
  title: { zh: "新增事件", en: "Event added" },
  explanation: {
    zh: "多了一个事件，要有系统来记录它。",
    en: "There is one more event, and a system has to record it.",
  },
  mirror: "event-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
events: { order_completed: 下单, trial_booked: 试听 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "event", { zh: "事件", en: "Event" }),
};
export default eventAdded;
