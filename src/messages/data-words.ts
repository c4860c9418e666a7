import type { Wording } from "../base/wording.ts";

/*
 * Words of the pictures of data: where it comes from, what is computed from it, and how customers are classified by it.
 */

export const dataWords = {
  metricTree: { zh: "指标树", en: "Metric tree" },
  classificationTree: { zh: "客户分类树", en: "Classification tree" },
  dataFlow: { zh: "数据流图", en: "Data flow" },
  metrics: { zh: "指标", en: "Metrics" },
  drivers: { zh: "驱动因素", en: "Drivers" },
  driver: { zh: "驱动因素", en: "Driver" },
  drivenMetric: { zh: "所驱动的指标", en: "Drives" },
  role: { zh: "作用", en: "Part" },
  formula: { zh: "算法", en: "Computed as" },
  elsewhere: { zh: "展开见上文同名指标", en: "broken down at its first place" },
  metric: { zh: "指标", en: "Metric" },
  event: { zh: "事件", en: "Event" },
  node: { zh: "关键节点", en: "Key node" },
  field: { zh: "字段", en: "Field" },
  source: { zh: "数据源", en: "Source" },
  trait: { zh: "特征", en: "Trait" },
  view: { zh: "视图", en: "View" },
  sources: { zh: "数据源", en: "Sources" },
  eventsAndNodes: { zh: "事件与节点", en: "Events and nodes" },
  feeds: { zh: "用于", en: "Feeds" },
  from: { zh: "来自", en: "From" },
  views: { zh: "视图", en: "Views" },
  flows: { zh: "数据流向", en: "Flows" },
  fields: { zh: "字段", en: "Fields" },
  collect: { zh: "收集", en: "Collected" },
  store: { zh: "存储", en: "Stored" },
  refresh: { zh: "更新", en: "Refreshed" },
  inCharge: { zh: "负责", en: "Owner" },
  column: { zh: "列", en: "Column" },
  file: { zh: "位置", en: "Place" },
  through: { zh: "经", en: "at" },
  scheme: { zh: "分类体系", en: "Scheme" },
  schemes: { zh: "分类体系", en: "Schemes" },
  schemesAndCodes: { zh: "分类体系、编码", en: "Scheme or code" },
  class: { zh: "类别", en: "Class" },
  classes: { zh: "类别", en: "Classes" },
  rule: { zh: "规则", en: "Rule" },
  code: { zh: "代码", en: "Code" },
  codes: { zh: "编码", en: "Codes" },
  part: { zh: "码段", en: "Part" },
  value: { zh: "取值", en: "Value" },
  values: { zh: "代码与取值", en: "Code and value" },
  noValue: { zh: "缺值", en: "no value" },
  stage: { zh: "阶段", en: "Stage" },
  customers: { zh: "客户数", en: "Customers" },
  match: { zh: "归类方式", en: "Match" },
} as const satisfies Record<string, Wording>;

/** What a driver is in the formula of its metric. */
export const driverRoleWords = {
  numerator: { zh: "分子", en: "numerator" },
  denominator: { zh: "分母", en: "denominator" },
  base: { zh: "起点", en: "start" },
  conversion: { zh: "达成", en: "goal" },
} as const satisfies Record<string, Wording>;

export const metricTypeWords = {
  given: { zh: "外部给出", en: "given" },
  simple: { zh: "汇总", en: "aggregate" },
  ratio: { zh: "比率", en: "ratio" },
  derived: { zh: "推算", en: "derived" },
  cumulative: { zh: "累计", en: "cumulative" },
  conversion: { zh: "转化率", en: "conversion" },
  retention: { zh: "留存率", en: "retention" },
  repeat: { zh: "复购率", en: "repeat" },
  clv: { zh: "客户生命周期价值", en: "lifetime value" },
  nps: { zh: "净推荐值", en: "net promoter score" },
  csat: { zh: "满意度", en: "satisfaction" },
  ces: { zh: "费力度", en: "effort score" },
} as const satisfies Record<string, Wording>;

export const aggregateWords = {
  count: { zh: "次数", en: "count" },
  count_distinct: { zh: "客户数", en: "customers" },
  sum: { zh: "合计", en: "sum" },
  average: { zh: "平均", en: "mean" },
  min: { zh: "最小", en: "least" },
  max: { zh: "最大", en: "greatest" },
  median: { zh: "中位数", en: "median" },
} as const satisfies Record<string, Wording>;

export const matchWords = {
  one: { zh: "恰好属于一类", en: "exactly one class" },
  first: { zh: "取第一个符合的", en: "the first that holds" },
  any: { zh: "可同时属于几类", en: "any number of classes" },
} as const satisfies Record<string, Wording>;

export const codeKindWords = {
  identity: { zh: "标识码：发放后不变", en: "identity: never changes" },
  dimension: { zh: "维度码：客户变了就重算", en: "dimension: follows the customer" },
} as const satisfies Record<string, Wording>;

export const collectWords = {
  online_form: { zh: "在线表单", en: "online form" },
  survey: { zh: "问卷", en: "questionnaire" },
  interview: { zh: "访谈", en: "interviews" },
  transaction: { zh: "交易记录", en: "orders and payments" },
  tracking: { zh: "埋点", en: "tracking" },
  manual: { zh: "手工录入", en: "typed by hand" },
  import: { zh: "外部导入", en: "imported" },
} as const satisfies Record<string, Wording>;

export const storeWords = {
  cloud: { zh: "云端", en: "cloud" },
  local: { zh: "本地", en: "in house" },
} as const satisfies Record<string, Wording>;

/** Sentences with values in them. */
export const dataSentences = {
  metricCounts: (metrics: number, drivers: number): Wording => ({
    zh: drivers === 0 ? `${metrics} 个指标` : `${metrics} 个指标 · ${drivers} 个驱动因素`,
    en: drivers === 0 ? count(metrics, "metric") : `${count(metrics, "metric")} · ${count(drivers, "driver")}`,
  }),
  driver: (metric: string, driver: string, role: Wording | undefined): Wording => ({
    zh: `“${metric}”由“${driver}”得出${role ? `（${role.zh}）` : ""}`,
    en: `“${metric}” comes from “${driver}”${role ? ` (${role.en})` : ""}`,
  }),
  conversion: (base: string, goal: string): string => `${base} → ${goal}`,
  ratio: (over: string, under: string): string => `${over} ÷ ${under}`,
  metricsLeftOut: (metrics: number): Wording => ({
    zh: `本图只显示所选部分：略去 ${metrics} 个指标`,
    en: `Only the selected part is shown: ${count(metrics, "metric")} left out`,
  }),
  flowCounts: (sources: number, metrics: number): Wording => ({
    zh: `${sources} 个数据源 · ${metrics} 个指标`,
    en: `${count(sources, "source")} · ${count(metrics, "metric")}`,
  }),
  andMore: (named: string, all: number): Wording => ({ zh: `${named}等 ${all} 个`, en: `${named} … ${all} in all` }),
  flow: (from: string, to: string): Wording => ({ zh: `从“${from}”到“${to}”`, en: `from “${from}” to “${to}”` }),
  unusedEvents: (events: number): Wording => ({
    zh: `${events} 个事件没有指标用到，未画出；详见文字表`,
    en: `${count(events, "event")} that no metric uses ${events === 1 ? "is" : "are"} not drawn; see the text table`,
  }),
  treeCounts: (schemes: number, classes: number): Wording => ({
    zh: `${schemes} 个分类体系 · ${classes} 个类别`,
    en: `${count(schemes, "scheme")} · ${count(classes, "class", "classes")}`,
  }),
  valuesOf: (kind: "field" | "scheme", label: string): Wording => ({
    zh: `${kind === "field" ? "字段" : "分类"} ${label}`,
    en: `${kind === "field" ? "field" : "scheme"} ${label}`,
  }),
  manyValues: (values: number): Wording => ({ zh: `${values} 个取值`, en: count(values, "value") }),
  belongs: (part: string, whole: string): Wording => ({
    zh: `“${part}”属于“${whole}”`,
    en: `“${part}” belongs to “${whole}”`,
  }),
  classesLeftOut: (classes: number): Wording => ({
    zh: `本图只显示所选部分：略去 ${classes} 个类别`,
    en: `Only the selected part is shown: ${count(classes, "class", "classes")} left out`,
  }),
} as const;

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
