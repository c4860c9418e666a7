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
  defaultView: { zh: "默认视图", en: "Default view" },
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

/** Headings of facts about an element. */
export const detailWords = {
  goal: { zh: "目标", en: "Goal" },
  owner: { zh: "负责人", en: "Owner" },
  supports: { zh: "协助", en: "Supports" },
  informed: { zh: "知会", en: "Informed" },
  enterWhen: { zh: "进入条件", en: "Enter when" },
  leaveWhen: { zh: "离开条件", en: "Leave when" },
  practices: { zh: "做法", en: "Practices" },
  metrics: { zh: "指标", en: "Metrics" },
  nodes: { zh: "关键节点", en: "Key nodes" },
  stage: { zh: "阶段", en: "Stage" },
  stages: { zh: "阶段", en: "Stages" },
  kind: { zh: "类型", en: "Kind" },
  channel: { zh: "渠道", en: "Channel" },
  sla: { zh: "时限", en: "Time limit" },
  event: { zh: "事件", en: "Event" },
  captures: { zh: "收集", en: "Captures" },
  note: { zh: "说明", en: "Note" },
  leads: { zh: "通向", en: "Leads to" },
  condition: { zh: "条件", en: "Condition" },
  activity: { zh: "活动", en: "Activity" },
  activities: { zh: "对应活动", en: "Activities" },
  segment: { zh: "客户群体", en: "Segment" },
  moves: { zh: "推动的指标", en: "Moves" },
  respondsTo: { zh: "回应", en: "Responds to" },
  every: { zh: "频率", en: "Every" },
  cost: { zh: "费用", en: "Cost" },
  definition: { zh: "算法", en: "Definition" },
  figure: { zh: "数值", en: "Figure" },
  previous: { zh: "上期", en: "Previous" },
  status: { zh: "状态", en: "Status" },
  thresholds: { zh: "阈值", en: "Thresholds" },
  uses: { zh: "用于", en: "Shown at" },
  rule: { zh: "规则", en: "Rule" },
  scheme: { zh: "分类体系", en: "Scheme" },
  code: { zh: "代码", en: "Code" },
  customers: { zh: "客户数", en: "Customers" },
  privacy: { zh: "个人信息", en: "Privacy" },
  purpose: { zh: "处理目的", en: "Purpose" },
  values: { zh: "取值", en: "Values" },
  source: { zh: "来源", en: "Source" },
  pattern: { zh: "样式", en: "Pattern" },
  parts: { zh: "码段", en: "Parts" },
  needs: { zh: "需求", en: "Needs" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  quote: { zh: "客户原话", en: "Quote" },
  classes: { zh: "类别", en: "Classes" },
  steps: { zh: "步骤", en: "Steps" },
  outcomes: { zh: "结果", en: "Outcomes" },
  retired: { zh: "停用于", en: "Retired" },
  shown: { zh: "视图类型", en: "Kind of view" },
} as const satisfies Record<string, Wording>;

export const privacyWords = {
  none: { zh: "非个人信息", en: "not personal" },
  personal: { zh: "个人信息", en: "personal" },
  sensitive: { zh: "敏感个人信息", en: "sensitive" },
} as const satisfies Record<string, Wording>;

export const cadenceWords = {
  hour: { zh: "每小时", en: "hourly" },
  day: { zh: "每天", en: "daily" },
  week: { zh: "每周", en: "weekly" },
  month: { zh: "每月", en: "monthly" },
  quarter: { zh: "每季度", en: "quarterly" },
  half_year: { zh: "每半年", en: "half-yearly" },
  year: { zh: "每年", en: "yearly" },
} as const satisfies Record<string, Wording>;

/** Sections of the outline. */
export const outlineWords = {
  stages: { zh: "阶段与节点", en: "Stages and nodes" },
  channels: { zh: "渠道", en: "Channels" },
  activities: { zh: "活动", en: "Activities" },
  classes: { zh: "分类与编码", en: "Classes and codes" },
  metrics: { zh: "指标", en: "Metrics" },
  views: { zh: "视图", en: "Views" },
} as const satisfies Record<string, Wording>;

/** How a metric comes about, in one sentence; the arguments are labels. */
export const metricSentences = {
  given: (): Wording => ({ zh: "由外部给出，不计算", en: "Given, not computed" }),
  simple: (agg: string, of: string): Wording => {
    const words: Readonly<Record<string, Wording>> = {
      count: { zh: `“${of}”的次数`, en: `Count of “${of}”` },
      count_distinct: { zh: `发生“${of}”的客户数`, en: `Customers with “${of}”` },
      sum: { zh: `“${of}”合计`, en: `Sum of “${of}”` },
      average: { zh: `“${of}”平均`, en: `Average of “${of}”` },
      min: { zh: `“${of}”最小值`, en: `Least of “${of}”` },
      max: { zh: `“${of}”最大值`, en: `Greatest of “${of}”` },
      median: { zh: `“${of}”中位数`, en: `Median of “${of}”` },
    };
    return words[agg] ?? { zh: `“${of}”的次数`, en: `Count of “${of}”` };
  },
  ratio: (over: string, under: string): Wording => ({
    zh: `“${over}”除以“${under}”`,
    en: `“${over}” divided by “${under}”`,
  }),
  conversion: (base: string, conversion: string, window: Wording | undefined): Wording => ({
    zh: `从“${base}”${window ? `起 ${window.zh}内` : ""}到达“${conversion}”的比例`,
    en: `Share of “${base}” that reach “${conversion}”${window ? ` within ${window.en}` : ""}`,
  }),
  derived: (formula: string): Wording => ({ zh: formula, en: formula }),
  cumulative: (of: string): Wording => ({ zh: `“${of}”累计`, en: `“${of}”, cumulated` }),
  retention: (event: string): Wording => ({
    zh: `仍有“${event}”的客户比例`,
    en: `Share of customers who still have “${event}”`,
  }),
  repeat: (event: string): Wording => ({
    zh: `“${event}”不止一次的客户比例`,
    en: `Share of customers with “${event}” more than once`,
  }),
  clv: (event: string): Wording => ({
    zh: `每个客户由“${event}”带来的价值`,
    en: `Value of a customer from “${event}”`,
  }),
  nps: (event: string): Wording => ({
    zh: `“${event}”中推荐者比例减去贬损者比例`,
    en: `Promoters less detractors of “${event}”`,
  }),
  csat: (event: string): Wording => ({ zh: `“${event}”的满意度`, en: `Satisfaction of “${event}”` }),
  ces: (event: string): Wording => ({ zh: `“${event}”的费力度`, en: `Effort of “${event}”` }),
} as const;
