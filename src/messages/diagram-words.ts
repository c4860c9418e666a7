import type { Wording } from "../base/wording.ts";

/*
 * Words of the pictures of boxes and lines: relationships, the classic notation, processes, paths.
 */

export const diagramWords = {
  relationshipGraph: { zh: "客户关系图谱", en: "Relationship graph" },
  party: { zh: "一方", en: "Party" },
  parties: { zh: "关系各方", en: "Parties" },
  relationship: { zh: "关系", en: "Relationship" },
  relationships: { zh: "客户关系", en: "Relationships" },
  event: { zh: "事件", en: "Event" },
  weight: { zh: "强度", en: "Strength" },
  weightByCount: { zh: "事件次数", en: "number of events" },
  strong: { zh: "线越粗，关系越强", en: "The thicker the line, the stronger" },
  elements: { zh: "客户管理模型图（经典画法）", en: "Customer model, classic notation" },
  pathMap: { zh: "客户行为路径图", en: "Customer path map" },
  plannedPath: { zh: "计划的路径", en: "Planned path" },
  otherWays: { zh: "其他走法", en: "Other ways" },
  lostAndBack: { zh: "流失与挽回", en: "Lost and won back" },
  step: { zh: "步骤", en: "Step" },
  way: { zh: "走法", en: "Way" },
  company: { zh: "本公司", en: "Our company" },
  customer: { zh: "客户", en: "Customer" },
  channel: { zh: "销售渠道", en: "Sales channel" },
  channels: { zh: "销售渠道", en: "Sales channels" },
  activity: { zh: "市场活动", en: "Marketing activity" },
  activities: { zh: "市场活动", en: "Marketing activities" },
  class: { zh: "客户分类", en: "Class of customers" },
  customers: { zh: "客户", en: "Customers" },
  process: { zh: "过程", en: "Process" },
  steps: { zh: "步骤", en: "Steps" },
  outcome: { zh: "结果", en: "Outcome" },
  condition: { zh: "判断", en: "Condition" },
  collected: { zh: "收集的信息", en: "Information collected" },
  field: { zh: "信息", en: "Field" },
  noOwner: { zh: "未指定负责人", en: "Nobody in charge" },
  noChannel: { zh: "没有渠道", en: "No channel" },
  start: { zh: "开始", en: "Start" },
  end: { zh: "结束", en: "End" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  stateMachine: { zh: "客户状态机图", en: "Customer state machine" },
  state: { zh: "状态", en: "State" },
  states: { zh: "状态", en: "States" },
  transition: { zh: "流转", en: "Transition" },
  transitions: { zh: "流转", en: "Transitions" },
  newCustomer: { zh: "带来新客户", en: "Brings a new customer" },
  trigger: { zh: "触发事件", en: "Trigger" },
  guard: { zh: "条件", en: "Guard" },
  enter: { zh: "进入", en: "enter" },
  leave: { zh: "离开", en: "leave" },
  recordsLater: {
    zh: "这个版本还不能按数据记录画关系图：这里画的是模型里声明的关系",
    en: "This version cannot draw relationships from records yet: these are the ones that the model declares",
  },
} as const satisfies Record<string, Wording>;

export const partyKindWords = {
  customer: { zh: "客户", en: "Customer" },
  company: { zh: "本公司", en: "Our company" },
  partner: { zh: "合作方", en: "Partner" },
  other: { zh: "其他方", en: "Other party" },
} as const satisfies Record<string, Wording>;

/** Sentences with values in them. */
export const diagramSentences = {
  relationshipCounts: (parties: number, relationships: number): Wording => ({
    zh: `${parties} 方 · ${relationships} 种关系`,
    en: `${count(parties, "party", "parties")} · ${count(relationships, "relationship")}`,
  }),
  relationship: (kind: string, { from, to }: { readonly from: string; readonly to: string }): Wording => ({
    zh: `${kind}：从“${from}”到“${to}”`,
    en: `${kind}: from “${from}” to “${to}”`,
  }),
  pathCounts: (steps: number, window: Wording | undefined): Wording => ({
    zh: window ? `${steps} 步 · 全程 ${window.zh}内` : `${steps} 步`,
    en: window ? `${count(steps, "step")} · all within ${window.en}` : count(steps, "step"),
  }),
  within: ({ zh, en }: Wording): Wording => ({ zh: `全程 ${zh}内`, en: `all within ${en}` }),
  stepsLeftOut: (nodes: number): Wording => ({
    zh: `路径较长，只列关键的步骤：略去 ${nodes} 个节点；可用 steps: 自选`,
    en: `A long path, so only its main steps are shown: ${count(nodes, "node")} left out; choose others with steps:`,
  }),
  elementCounts: (channels: number, activities: number, classes: number): Wording => ({
    zh: `${channels} 个渠道 · ${activities} 项活动 · ${classes} 个类别`,
    en: `${count(channels, "channel")} · ${count(activities, "activity", "activities")} · ${count(classes, "class", "classes")}`,
  }),
  reaches: (what: string, { from, to }: { readonly from: string; readonly to: string }): Wording => ({
    zh: `${what}：从“${from}”到“${to}”`,
    en: `${what}: from “${from}” to “${to}”`,
  }),
  belongs: (what: string, to: string): Wording => ({ zh: `${what}：属于“${to}”`, en: `${what}: belongs to “${to}”` }),
  processCounts: (steps: number, outcomes: number): Wording => ({
    zh: outcomes === 0 ? `${steps} 个步骤` : `${steps} 个步骤 · ${outcomes} 种结果`,
    en: outcomes === 0 ? count(steps, "step") : `${count(steps, "step")} · ${count(outcomes, "outcome")}`,
  }),
  stateCounts: (states: number, transitions: number): Wording => ({
    zh: `${states} 个状态 · ${transitions} 条流转`,
    en: `${count(states, "state")} · ${count(transitions, "transition")}`,
  }),
  step: (from: string, { to, label }: { readonly to: string; readonly label: string }): Wording => ({
    zh: `从“${from}”到“${to}”${label ? `，${label}` : ""}`,
    en: `from “${from}” to “${to}”${label ? `, ${label}` : ""}`,
  }),
  highlighted: ({ zh, en }: Wording): Wording => ({ zh: `突出显示：${zh}`, en: `Highlighted: ${en}` }),
  noted: (label: string, text: string): Wording => ({ zh: `${label}：${text}`, en: `${label}: ${text}` }),
  opens: (view: string): Wording => ({ zh: `打开“${view}”`, en: `opens “${view}”` }),
  processStepsLeftOut: (steps: number): Wording => ({
    zh: `本图只显示所选部分：略去 ${steps} 个步骤`,
    en: `Only the selected part is shown: ${count(steps, "step")} left out`,
  }),
  partiesLeftOut: (parties: number): Wording => ({
    zh: `本图只显示所选部分：略去 ${parties} 方`,
    en: `Only the selected part is shown: ${count(parties, "party", "parties")} left out`,
  }),
} as const;

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
