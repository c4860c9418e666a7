import type { ElementKind } from "../../base/element-ref.ts";
import type { Wording } from "../../base/wording.ts";

/** What messages call the kinds of elements, with the English article. */
export const elementNames: Readonly<Record<ElementKind, Wording>> = {
  model: { zh: "模型", en: "a model" },
  role: { zh: "角色", en: "a role" },
  party: { zh: "关系方", en: "a party" },
  segment: { zh: "客户群体", en: "a segment" },
  channel: { zh: "渠道", en: "a channel" },
  stage: { zh: "阶段", en: "a stage" },
  node: { zh: "节点", en: "a node" },
  transition: { zh: "流转", en: "a transition" },
  activity: { zh: "活动", en: "an activity" },
  relationship: { zh: "客户关系", en: "a relationship" },
  event: { zh: "事件", en: "an event" },
  source: { zh: "数据源", en: "a source" },
  field: { zh: "字段", en: "a field" },
  value: { zh: "取值", en: "a value" },
  trait: { zh: "特征", en: "a trait" },
  scheme: { zh: "分类体系", en: "a scheme" },
  class: { zh: "类别", en: "a class" },
  code: { zh: "编码", en: "a code" },
  metric: { zh: "指标", en: "a metric" },
  policy: { zh: "维护计划", en: "a policy" },
  view: { zh: "视图", en: "a view" },
  tool: { zh: "工具", en: "a tool" },
  process: { zh: "过程", en: "a process" },
  step: { zh: "步骤", en: "a step" },
  quote: { zh: "客户原话", en: "a quote" },
};

export const elementKinds = Object.keys(elementNames) as readonly ElementKind[];
