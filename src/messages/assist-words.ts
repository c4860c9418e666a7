import type { Wording } from "../base/wording.ts";

/*
 * Words of what an editor offers and explains. Placeholders of snippets are words that an author writes over.
 */

export const assistWords = {
  required: { zh: "必填", en: "required" },
  newEntry: { zh: "新建", en: "New" },
  valueSet: { zh: "内置取值集", en: "Bundled value set" },
  template: { zh: "内置模板", en: "Bundled template" },
  preset: { zh: "导出格式", en: "Export format" },
  operator: { zh: "比较", en: "Comparison" },
  column: { zh: "列", en: "Column" },
  attribute: { zh: "事件属性", en: "Attribute of the event" },
  part: { zh: "码段", en: "Part of the code" },
  example: { zh: "例", en: "Example" },
  list: { zh: "列表", en: "list" },
  map: { zh: "映射", en: "map" },
  text: { zh: "文字", en: "text" },
  number: { zh: "数", en: "number" },
  truth: { zh: "是或否", en: "yes or no" },
  expression: { zh: "条件", en: "condition" },
} as const satisfies Record<string, Wording>;

/** What a new thing is called in a list of completions. */
export const snippetWords = {
  stage: { zh: "阶段", en: "Stage" },
  node: { zh: "关键节点", en: "Key node" },
  decision: { zh: "判断（两条去路）", en: "Decision with two ways" },
  exit: { zh: "出口", en: "Exit" },
  transition: { zh: "流转", en: "Transition" },
  activity: { zh: "活动", en: "Activity" },
  role: { zh: "角色", en: "Role" },
  party: { zh: "关系方", en: "Party" },
  segment: { zh: "客户群体", en: "Segment" },
  channel: { zh: "渠道", en: "Channel" },
  relationship: { zh: "客户关系", en: "Relationship" },
  event: { zh: "事件", en: "Event" },
  source: { zh: "数据源", en: "Source" },
  field: { zh: "信息字段", en: "Field" },
  trait: { zh: "特征", en: "Trait" },
  scheme: { zh: "分类体系", en: "Class scheme" },
  class: { zh: "类别", en: "Class" },
  code: { zh: "编码", en: "Code" },
  part: { zh: "码段", en: "Part of a code" },
  metric: { zh: "指标", en: "Metric" },
  conversion: { zh: "转化率指标", en: "Conversion metric" },
  process: { zh: "过程", en: "Process" },
  step: { zh: "步骤", en: "Step" },
  outcome: { zh: "结果", en: "Outcome" },
  quote: { zh: "客户原话", en: "Quote" },
  view: { zh: "视图", en: "View" },
  edition: { zh: "版本", en: "Edition" },
  policy: { zh: "数据检查", en: "Data check" },
  tool: { zh: "工具", en: "Tool" },
  criterion: { zh: "评价标准", en: "Criterion" },
  value: { zh: "取值", en: "Value" },
} as const satisfies Record<string, Wording>;

/** What stands in the places to fill in. */
export const placeholderWords = {
  label: { zh: "名称", en: "Name" },
  goal: { zh: "目标", en: "Goal" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  text: { zh: "原话", en: "What was said" },
  question: { zh: "是否…", en: "Does it …" },
  purpose: { zh: "处理目的", en: "Purpose" },
} as const satisfies Record<string, Wording>;
