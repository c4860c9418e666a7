import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const nodeEventChanged: ChangeRule = {
  id: "node-event-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "节点的事件变了", en: "Event of a node changed" },
  explanation: {
    zh: "说明客户到过这一步的是另一个事件，或者不再有事件能说明。经过这一步的客户数、转化率和路径图前后不可比，埋点要跟着改。",
    en: "Another event shows that a customer was here, or none does any more. Counts, conversions and paths through this step cannot be compared with earlier ones, and tracking has to follow.",
  },
  mirror: "node-event-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
events: { call_made: 拨打, call_connected: 接通 }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, event: call_made }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
events: { call_made: 拨打, call_connected: 接通 }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, event: call_connected }, book: 预约 } } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "event", kinds: ["node"], of: "event" }, { zh: "事件", en: "Event" }),
};
export default nodeEventChanged;
