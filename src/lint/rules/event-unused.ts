import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const eventUnused: LintRule<{ readonly id: string }> = {
  code: "event-unused",
  severity: "info",
  title: { zh: "事件没有用到", en: "Event used by nothing" },
  explanation: {
    zh: "没有节点、指标、特征、关系或条件用到这个事件，收集它没有用处。把它写成某个节点的 `event`，或者去掉。",
    en: "No node, metric, trait, relationship or condition uses this event, so recording it serves nothing. Make it the `event` of a node, or remove it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: 首次电话 } } }
events: { call_connected: 接通 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, event: call_connected } } } }
events: { call_connected: 接通 }
`,
  message: ({ id }) => ({ zh: `事件 \`${id}\` 没有用到`, en: `Nothing uses the event \`${id}\`` }),
  hint: () => ({ zh: "写成节点的 `event:`，或者去掉。", en: "Make it the `event:` of a node, or remove it." }),
  check: (context) =>
    unnamed(context.model.events, context).map((event) =>
      diagnose(eventUnused, { id: event.id }, placeOfElement(event)),
    ),
};
export default eventUnused;
