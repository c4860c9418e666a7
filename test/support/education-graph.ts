import type { Status } from "../../src/base/badge.ts";
import type { NodeKind, TransitionKind } from "../../src/model/model.ts";
import type { Graph, GraphEdge, GraphGroup, GraphNode, LaneItem } from "../../src/views/graph.ts";

/** The online-education map of the design, by hand: what the layout is held against by eye. */
export function educationGraph(): Graph {
  return {
    type: "graph",
    subject: "view:map",
    viewKind: "lifecycle_map",
    frame: "grid",
    direction: "right",
    locale: "zh",
    page: "auto",
    title: "在线教育客户管理模型",
    subtitle: "从潜在客户到忠诚客户的阶段、关键节点与渠道 · 2026 年 10 月 · 版本 3.2",
    groups: [
      group("prospect", "潜在客户", { detail: "吸引注意,引导建立联系", corner: "市场部" }),
      group("contact", "初次接触", { detail: "了解需求与兴趣", corner: "市场部" }),
      group("needs", "需求确认", { detail: "建立信任,给出方案", corner: "销售部" }),
      group("decision", "购买决策", { detail: "提供充分信息与支持", corner: "销售部" }),
      group("service", "售后服务", { detail: "及时处理问题与投诉", corner: "客服部" }),
      group("loyalty", "客户忠诚", { detail: "持续沟通,维持忠诚", corner: "客户成功部" }),
      {
        ...group("churned", "流失", {}),
        offPath: true,
        chips: [
          item("activity:winback_call", "churned", { label: "流失回访", tone: "win_back" }),
          item("class:tags.lost", "churned", { label: "流失客户", tone: "scheme-1" }),
        ],
      },
    ],
    nodes: [
      node("first_visit", "prospect", "touchpoint", ["首次访问", "官网或公众号", "12,480", "neutral"]),
      node("leave_contact", "prospect", "milestone", ["留下联系方式", "表单 · 必填手机号", "2,310", "good"]),
      node("first_call", "contact", "touchpoint", ["首次电话", "24 小时内 · 目标接通", "41%", "critical"]),
      node("book_trial", "contact", "milestone", ["预约试听", "确认时间与年级", "38%", "good"]),
      node("trial", "needs", "touchpoint", ["试听课", "记录学习目标"]),
      node("needs_form", "needs", "milestone", ["需求确认单", "家长签字确认", "64%", "good"]),
      node("quote", "decision", "touchpoint", ["方案与报价", "两档课程包"]),
      node("decide", "decision", "decision", ["是否购买", "7 天内跟进 3 次"]),
      node("first_order", "decision", "milestone", ["首次购买", "开课与合同", "27%", "warn"]),
      node("welcome_call", "service", "touchpoint", ["开课回访", "第 7 天", "88%", "good"]),
      node("feedback", "service", "feedback", ["售后反馈", "满意度 CSAT", "4.6", "good"]),
      node("renew", "loyalty", "milestone", ["续费", "到期前 30 天", "71%", "good"]),
      node("refer", "loyalty", "milestone", ["推荐新客户", "奖励双方", "312", "neutral"]),
      node("lost", "churned", "exit", ["流失", "记录原因，进入挽留", "9%", "critical"]),
    ],
    edges: [
      ...chain("first_visit leave_contact first_call book_trial trial needs_form quote decide"),
      edge("decide", "first_order", "advance", "是"),
      ...chain("first_order welcome_call feedback renew refer"),
      edge("decide", "lost", "churn", "否"),
      edge("lost", "book_trial", "win_back", "90 天后再联系"),
      edge("refer", "leave_contact", "referral", "推荐的新客户直接进入留资"),
    ],
    lanes: [
      {
        kind: "activities",
        label: "市场活动",
        items: [
          { ...item("activity:open_class", "prospect", { label: "秋季公开课投放" }), to: "stage:contact" },
          { ...item("activity:lecture", "contact", { label: "家长讲座" }), to: "stage:needs" },
          item("activity:trial_price", "decision", { label: "限时体验价" }),
          { ...item("activity:points", "service", { label: "老带新奖励计划" }), to: "stage:loyalty" },
          item("activity:member_day", "loyalty", { label: "会员日" }),
        ],
      },
      {
        kind: "channels",
        label: "渠道",
        items: [
          item("channel:search", "prospect", { label: "搜索广告" }),
          item("channel:account", "prospect", { label: "微信公众号" }),
          item("channel:phone", "contact", { label: "电话" }),
          item("channel:wecom", "needs", { label: "企业微信" }),
          item("channel:shop", "decision", { label: "在线商城" }),
          item("channel:hotline", "service", { label: "客服热线" }),
          item("channel:club", "loyalty", { label: "会员社群" }),
        ],
      },
      { kind: "nodes", label: "关键节点", items: [] },
      {
        kind: "classes",
        label: "客户分类",
        items: [
          item("class:tier.lead", "prospect", { label: "潜在客户", tone: "scheme-0" }),
          item("class:tags.hot", "prospect", { label: "高意向", tone: "scheme-1" }),
          item("class:tier.new", "decision", { label: "新客户", tone: "scheme-0" }),
          item("class:tier.regular", "service", { label: "普通客户", tone: "scheme-0" }),
          item("class:tier.vip", "loyalty", { label: "VIP 客户", tone: "scheme-0" }),
          item("class:tier.old", "loyalty", { label: "老客户", tone: "scheme-0" }),
        ],
      },
      {
        kind: "metrics",
        label: "指标",
        items: [
          item("metric:visitors", "prospect", { value: "12,480", label: "访客", share: 1 }),
          item("metric:leads", "contact", { value: "2,310", label: "线索 18.5%", share: 0.185 }),
          item("metric:trials", "needs", { value: "878", label: "试听 38%", share: 0.07 }),
          item("metric:deals", "decision", { value: "237", label: "成交 27%", share: 0.019, status: "warn" }),
          item("metric:happy", "service", { value: "209", label: "满意 88%", share: 0.017, status: "good" }),
          item("metric:renewed", "loyalty", { value: "168", label: "续费 71%", detail: "目标 70%", share: 0.013 }),
        ],
      },
    ],
    legendTitle: "图例",
    legend: [
      { mark: { type: "node", kind: "touchpoint" }, label: "触点" },
      { mark: { type: "node", kind: "milestone" }, label: "里程碑" },
      { mark: { type: "node", kind: "decision" }, label: "判断" },
      { mark: { type: "node", kind: "feedback" }, label: "反馈" },
      { mark: { type: "node", kind: "exit" }, label: "流失" },
      { mark: { type: "transition", kind: "advance" }, label: "推进" },
      { mark: { type: "transition", kind: "churn" }, label: "流失与挽留" },
      { mark: { type: "status", status: "good" }, label: "达标" },
      { mark: { type: "status", status: "warn" }, label: "临近阈值" },
      { mark: { type: "status", status: "critical" }, label: "低于阈值" },
    ],
    footer: "数据截至 2026-10-31 · 来源:订单表、线索表",
    remarks: [],
  };
}

function group(id: string, label: string, more: Pick<Partial<GraphGroup>, "detail" | "corner">): GraphGroup {
  return { subject: `stage:${id}`, label, ...more, offPath: false, chips: [], name: label };
}

function node(
  id: string,
  stage: string,
  kind: NodeKind,
  [label = "", detail = "", figure, status]: readonly [string, string, string?, Status?],
): GraphNode {
  const badge = figure !== undefined && status ? { text: figure, status, name: `${label} ${figure}` } : undefined;
  return { subject: `node:${id}`, group: `stage:${stage}`, kind, label, detail, ...(badge && { badge }), name: label };
}

function edge(from: string, to: string, kind: TransitionKind, label?: string): GraphEdge {
  const name = `${from} -> ${to}`;
  return {
    subject: `transition:${name}`,
    from: `node:${from}`,
    to: `node:${to}`,
    kind,
    ...(label !== undefined && { label }),
    name,
  };
}

function chain(ids: string): readonly GraphEdge[] {
  const list = ids.split(" ");
  return list.slice(1).map((to, index) => edge(list[index] ?? "", to, "advance"));
}

function item(subject: string, stage: string, more: Pick<LaneItem, "label"> & Partial<LaneItem>): LaneItem {
  return { subject, from: `stage:${stage}`, to: `stage:${stage}`, name: more.label, ...more };
}
