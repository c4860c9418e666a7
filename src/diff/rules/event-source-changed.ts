import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const eventSourceChanged: ChangeRule = {
  id: "event-source-changed",
  severity: "error",
  direction: "up",
  level: "specific",
  title: { zh: "事件的来源变了", en: "Source of an event changed" },
  explanation: {
    zh: "事件改从另一张表、另一列或另一个名字识别。埋点和接口要跟着改，改动前后的记录要能接上。",
    en: "The event is recognised in another table or column or by another name. Tracking and interfaces have to follow, and records from before and after must fit together.",
  },
  mirror: "event-source-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { log: { label: 日志, kind: csv, path: log.csv, key: id } }
events: { order_completed: { label: 下单, source: log, name: paid, at: at, customer: customer_id } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { log: { label: 日志, kind: csv, path: log.csv, key: id } }
events: { order_completed: { label: 下单, source: log, name: order_paid, at: at, customer: customer_id } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "event",
      paths: ["source", "name", "at", "customer", "attributes"],
      name: { zh: "来源", en: "Source" },
    }),
};
export default eventSourceChanged;
