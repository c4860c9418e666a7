import type { Status } from "../base/badge.ts";
import type { Wording } from "../base/wording.ts";

/*
 * Words that the views put into pictures and tables. Keyed by the schema's own names, so a kind that is added there
 * without words here is a type error where it is looked up.
 */

export const laneWords = {
  activities: { zh: "市场活动", en: "Activities" },
  channels: { zh: "渠道", en: "Channels" },
  nodes: { zh: "关键节点", en: "Key nodes" },
  classes: { zh: "客户分类", en: "Classes" },
  metrics: { zh: "指标", en: "Metrics" },
} as const satisfies Record<string, Wording>;

export const nodeKindWords = {
  touchpoint: { zh: "触点", en: "Touchpoint" },
  milestone: { zh: "里程碑", en: "Milestone" },
  decision: { zh: "判断", en: "Decision" },
  feedback: { zh: "反馈", en: "Feedback" },
  exit: { zh: "出口", en: "Exit" },
} as const satisfies Record<string, Wording>;

export const transitionKindWords = {
  advance: { zh: "推进", en: "Advance" },
  churn: { zh: "流失", en: "Churn" },
  win_back: { zh: "挽回", en: "Win-back" },
  referral: { zh: "推荐", en: "Referral" },
  return: { zh: "返回", en: "Return" },
} as const satisfies Record<string, Wording>;

export const activityKindWords = {
  campaign: { zh: "市场投放", en: "Campaign" },
  promotion: { zh: "促销", en: "Promotion" },
  personalised_offer: { zh: "个性化推荐", en: "Personalised offer" },
  loyalty_program: { zh: "忠诚度计划", en: "Loyalty programme" },
  member_offer: { zh: "会员优惠", en: "Member offer" },
  win_back: { zh: "挽回", en: "Win-back" },
  service: { zh: "服务", en: "Service" },
} as const satisfies Record<string, Wording>;

export const statusWords = {
  good: { zh: "达标", en: "On target" },
  warn: { zh: "预警", en: "Warning" },
  critical: { zh: "严重", en: "Critical" },
  neutral: { zh: "未设阈值", en: "No threshold" },
  unknown: { zh: "暂无数据", en: "No data" },
} as const satisfies Record<Status, Wording>;

export const viewWords = {
  legend: { zh: "图例", en: "Legend" },
  noData: { zh: "暂无数据", en: "No data" },
  target: { zh: "目标", en: "Target" },
  warn: { zh: "预警", en: "Warn" },
  critical: { zh: "严重", en: "Critical" },
  change: { zh: "变动", en: "change" },
  versusPrevious: { zh: "较上期", en: "vs previous" },
  versusLastYear: { zh: "较去年同期", en: "vs last year" },
  asOf: { zh: "数据截至", en: "Data as of" },
  source: { zh: "来源", en: "Source" },
  version: { zh: "版本", en: "Version" },
  stage: { zh: "阶段", en: "Stage" },
  stages: { zh: "生命周期阶段", en: "Lifecycle stages" },
  offPath: { zh: "不在默认路径上", en: "off the default path" },
  goal: { zh: "目标", en: "Goal" },
  owner: { zh: "负责人", en: "Owner" },
  node: { zh: "关键节点", en: "Key node" },
  nodes: { zh: "关键节点", en: "Key nodes" },
  kind: { zh: "类型", en: "Kind" },
  channel: { zh: "渠道", en: "Channel" },
  sla: { zh: "时限", en: "Time limit" },
  note: { zh: "说明", en: "Note" },
  metric: { zh: "指标", en: "Metric" },
  metrics: { zh: "指标", en: "Metrics" },
  figure: { zh: "数值", en: "Figure" },
  status: { zh: "状态", en: "Status" },
  transitions: { zh: "流转", en: "Transitions" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  label: { zh: "标注", en: "Label" },
  condition: { zh: "条件", en: "Condition" },
  activities: { zh: "市场与服务活动", en: "Activities" },
  activity: { zh: "活动", en: "Activity" },
  classes: { zh: "客户分类", en: "Classes" },
  class: { zh: "类别", en: "Class" },
  scheme: { zh: "分类体系", en: "Scheme" },
  thresholds: { zh: "阈值", en: "Thresholds" },
  colon: { zh: "：", en: ": " },
  sampleTooSmall: { zh: "样本太少", en: "sample too small" },
  lifecycleMap: { zh: "客户管理模型图", en: "Customer lifecycle map" },
  processFlow: { zh: "客户流程图", en: "Customer process flow" },
} as const satisfies Record<string, Wording>;

/** Between parts of a small line of text. */
export const separator = " · ";

/** Between the items of an enumeration. */
export const listSeparator = { zh: "、", en: ", " } as const satisfies Wording;

/** The two ends of a transition as they are shown, and what its line says; an empty label says nothing. */
interface TransitionNames {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Sentences with values in them. */
export const viewSentences = {
  counts: (stages: number, nodes: number): Wording => ({
    zh: nodes === 0 ? `${stages} 个阶段` : `${stages} 个阶段 · ${nodes} 个关键节点`,
    en: nodes === 0 ? plural(stages, "stage") : `${plural(stages, "stage")} · ${plural(nodes, "key node")}`,
  }),
  within: (duration: { readonly zh: string; readonly en: string }): Wording => ({
    zh: `${duration.zh}内`,
    en: `within ${duration.en}`,
  }),
  notShown: (metrics: number, classes: number): Wording => {
    const zh = [metrics > 0 ? `指标 ${metrics} 个` : "", classes > 0 ? `类别 ${classes} 个` : ""];
    const en = [metrics > 0 ? plural(metrics, "metric") : "", classes > 0 ? plural(classes, "class", "classes") : ""];
    return {
      zh: `未列入本图（没有写所属阶段）：${zh.filter(Boolean).join("、")}；详见文字表`,
      en: `Not in this picture, as they name no stage: ${en.filter(Boolean).join(", ")}; see the text table`,
    };
  },
  filtered: (stages: number, nodes: number): Wording => ({
    zh: `本图只显示所选部分：略去 ${stages} 个阶段、${nodes} 个节点`,
    en: `Only the selected part is shown: ${plural(stages, "stage")} and ${plural(nodes, "node")} left out`,
  }),
  transition: (kind: Wording, { from, to, label }: TransitionNames): Wording => ({
    zh: `${kind.zh}：从“${from}”到“${to}”${label ? `，${label}` : ""}`,
    en: `${kind.en}: from “${from}” to “${to}”${label ? `, ${label}` : ""}`,
  }),
} as const;

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
