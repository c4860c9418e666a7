import type { Badge, Status } from "../../src/base/badge.ts";
import type { Point, Rect } from "../../src/base/geometry.ts";
import type {
  LaidOutGraph,
  PlacedCard,
  PlacedItem,
  PlacedLane,
  PlacedLegendEntry,
  PlacedRoute,
  PlacedStage,
  PlacedText,
} from "../../src/layout/laid-out-graph.ts";
import { measureText } from "../../src/layout/measure-text.ts";

/*
 * The online-education map placed by hand: every kind of card, transition, status, lane item and legend entry.
 */

const left = 130;
const column = 262;
const xOf = (index: number): number => left + index * column;

interface TextStyle {
  readonly size?: number;
  readonly weight?: 400 | 700;
  readonly anchor?: "start" | "middle" | "end";
}

function text(words: string, at: Point, { size = 12.5, weight = 400, anchor = "start" }: TextStyle = {}): PlacedText {
  return { lines: [{ text: words, ...at, width: measureText(words, size, weight) }], size, weight, anchor };
}

const stageWords: readonly (readonly [string, string, string])[] = [
  ["潜在客户", "吸引注意，引导建立联系", "市场部"],
  ["初次接触", "了解需求与兴趣", "市场部"],
  ["需求确认", "建立信任，给出方案", "销售部"],
  ["购买决策", "提供充分信息与支持", "销售部"],
  ["售后服务", "及时处理问题与投诉", "客服部"],
  ["客户忠诚", "持续沟通，维持忠诚", "客户成功部"],
];

const stages: readonly PlacedStage[] = [
  ...stageWords.map(([label, detail, corner], index): PlacedStage => {
    const header = { x: xOf(index), y: 108, width: column - 6, height: 64 };
    return {
      subject: `stage:s${index}`,
      index,
      count: stageWords.length,
      shape: "chevron",
      header,
      area: { ...header, height: 500 },
      label: text(label, { x: header.x + 24, y: 135 }, { size: 17, weight: 700 }),
      detail: text(detail, { x: header.x + 24, y: 158 }),
      corner: text(corner, { x: header.x + header.width - 18, y: 135 }, { size: 12, anchor: "end" }),
      name: `${label}：${detail}`,
    };
  }),
  {
    subject: "stage:churned",
    index: 6,
    count: 6,
    shape: "plain",
    header: { x: xOf(2) + 20, y: 585, width: 210, height: 26 },
    area: { x: xOf(2), y: 580, width: column, height: 110 },
    label: text("流失", { x: xOf(2) + 32, y: 603 }, { size: 14, weight: 700 }),
    name: "流失",
  },
];

const bands: readonly (readonly [PlacedLane["kind"], string, number, number])[] = [
  ["activities", "市场活动", 190, 66],
  ["channels", "渠道", 264, 58],
  ["nodes", "关键节点", 330, 420],
  ["classes", "客户分类", 758, 66],
  ["metrics", "指标", 832, 84],
];

const lanes: readonly PlacedLane[] = bands.map(([kind, label, y, height]) => ({
  kind,
  band: { x: 20, y, width: 1720, height },
  label: text(label, { x: 36, y: y + height / 2 + 5 }, { size: 13 }),
}));

function card(kind: PlacedCard["kind"], place: Point, words: readonly [string, string, string?, Status?]): PlacedCard {
  const [label, detail, figure, status = "neutral"] = words;
  const box = { ...place, width: 210, height: 66 };
  const width = figure === undefined ? 0 : measureText(figure, 12, 700) + 20;
  const badgeBox = { x: box.x + box.width - 10 - width, y: box.y + 10, width, height: 20 };
  const badge: Badge | undefined =
    figure === undefined ? undefined : { text: figure, status, name: `${label} ${figure}` };
  return {
    subject: `node:${label}`,
    group: "stage:s0",
    kind,
    shape: "card",
    box,
    glyph: { x: box.x + 22, y: box.y + 23 },
    label: text(label, { x: box.x + 34, y: box.y + 28 }, { size: 14.5, weight: 700 }),
    detail: text(detail, { x: box.x + 34, y: box.y + 50 }),
    ...(badge && {
      badge: {
        ...badge,
        box: badgeBox,
        caption: text(
          badge.text,
          { x: badgeBox.x + width / 2, y: badgeBox.y + 14.5 },
          { size: 12, weight: 700, anchor: "middle" },
        ),
      },
    }),
    name: `${label}，${detail}`,
  };
}

const at = (index: number, row: number): Point => ({ x: xOf(index) + 20, y: 346 + row * 98 });

const cards: readonly PlacedCard[] = [
  card("touchpoint", at(0, 0), ["首次访问", "官网或公众号", "12,480"]),
  card("milestone", at(0, 1), ["留下联系方式", "表单 · 必填手机号", "2,310", "good"]),
  card("touchpoint", at(1, 0), ["首次电话", "24 小时内 · 目标接通", "41%", "critical"]),
  card("milestone", at(1, 1), ["预约试听", "确认时间与年级", "38%", "good"]),
  card("touchpoint", at(2, 0), ["试听课", "记录学习目标"]),
  card("milestone", at(2, 1), ["需求确认单", "家长签字确认", "64%", "good"]),
  card("touchpoint", at(3, 0), ["方案与报价", "两档课程包", "–", "unknown"]),
  card("decision", at(3, 1), ["是否购买", "7 天内跟进 3 次"]),
  card("milestone", { x: xOf(3) + 20, y: 552 }, ["首次购买", "开课与合同", "27%", "warn"]),
  card("touchpoint", at(4, 0), ["开课回访", "第 7 天", "88%", "good"]),
  card("feedback", at(4, 1), ["售后反馈", "满意度 CSAT", "4.6", "good"]),
  card("milestone", at(5, 0), ["续费", "到期前 30 天", "71%", "good"]),
  card("milestone", at(5, 1), ["推荐新客户", "奖励双方", "312"]),
  card("exit", { x: xOf(2) + 20, y: 618 }, ["流失", "记录原因，进入挽留", "9%", "critical"]),
];

function boxOf(label: string): Rect {
  const found = cards.find((candidate) => candidate.subject === `node:${label}`);
  if (!found) throw new Error(label);
  return found.box;
}

function route(from: string, to: string, options: Partial<PlacedRoute> & Pick<PlacedRoute, "points">): PlacedRoute {
  return {
    subject: `transition:${from} -> ${to}`,
    from: `node:${from}`,
    to: `node:${to}`,
    kind: "advance",
    name: `${from} → ${to}`,
    ...options,
  };
}

function down(from: string, to: string): PlacedRoute {
  const [a, b] = [boxOf(from), boxOf(to)];
  const x = a.x + a.width / 2;
  return route(from, to, {
    points: [
      { x, y: a.y + a.height },
      { x, y: b.y },
    ],
  });
}

function across(from: string, to: string): PlacedRoute {
  const [a, b] = [boxOf(from), boxOf(to)];
  const middle = (a.x + a.width + b.x) / 2;
  return route(from, to, {
    points: [
      { x: a.x + a.width, y: a.y + 33 },
      { x: middle, y: a.y + 33 },
      { x: middle, y: b.y + 33 },
      { x: b.x, y: b.y + 33 },
    ],
  });
}

function label(words: string, center: Point): NonNullable<PlacedRoute["label"]> {
  const placed = text(words, { x: center.x, y: center.y + 4 }, { size: 12, anchor: "middle" });
  const width = (placed.lines[0]?.width ?? 0) + 8;
  return { box: { x: center.x - width / 2, y: center.y - 9, width, height: 18 }, text: placed };
}

const routes: readonly PlacedRoute[] = [
  down("首次访问", "留下联系方式"),
  across("留下联系方式", "首次电话"),
  down("首次电话", "预约试听"),
  across("预约试听", "试听课"),
  down("试听课", "需求确认单"),
  across("需求确认单", "方案与报价"),
  down("方案与报价", "是否购买"),
  { ...down("是否购买", "首次购买"), label: label("是", { x: xOf(3) + 125, y: 526 }) },
  across("首次购买", "开课回访"),
  down("开课回访", "售后反馈"),
  across("售后反馈", "续费"),
  down("续费", "推荐新客户"),
  route("是否购买", "流失", {
    kind: "churn",
    points: [
      { x: xOf(3) + 20, y: 490 },
      { x: xOf(3) - 12, y: 490 },
      { x: xOf(3) - 12, y: 651 },
      { x: xOf(2) + 230, y: 651 },
    ],
    label: label("否", { x: xOf(3) - 12, y: 560 }),
  }),
  route("流失", "预约试听", {
    kind: "win_back",
    points: [
      { x: xOf(2) + 20, y: 651 },
      { x: xOf(1) + 125, y: 651 },
      { x: xOf(1) + 125, y: 510 },
    ],
    label: label("90 天后再联系", { x: xOf(1) + 200, y: 651 }),
  }),
  route("推荐新客户", "留下联系方式", {
    kind: "referral",
    points: [
      { x: xOf(5) + 125, y: 510 },
      { x: xOf(5) + 125, y: 722 },
      { x: xOf(0) + 125, y: 722 },
      { x: xOf(0) + 125, y: 510 },
    ],
    label: label("推荐的新客户直接留资", { x: xOf(3), y: 722 }),
  }),
  route("售后反馈", "首次购买", {
    kind: "return",
    points: [
      { x: xOf(4) + 125, y: 510 },
      { x: xOf(4) + 125, y: 600 },
      { x: xOf(3) + 230, y: 600 },
    ],
  }),
];

function item(
  kind: PlacedItem["shape"],
  place: { index: number; y: number; dx?: number },
  more: Partial<PlacedItem> & { words: string },
): PlacedItem {
  const { words, ...rest } = more;
  const lane = ({ pill: "activities", tag: "channels", chip: "classes", tile: "metrics" } as const)[kind];
  const width = measureText(words, 12.5, 400) + (kind === "chip" ? 34 : 28);
  const box = rest.box ?? {
    x: xOf(place.index) + 20 + (place.dx ?? 0),
    y: place.y,
    width,
    height: kind === "tag" ? 28 : 24,
  };
  const start = box.x + (kind === "chip" ? 22 : 14);
  return {
    subject: `${lane}:${words}`,
    lane,
    shape: kind,
    box,
    label: text(words, { x: start, y: box.y + box.height / 2 + 4.5 }),
    ...(kind === "chip" && { dot: { x: box.x + 12, y: box.y + 12 } }),
    stage: place.index,
    name: words,
    ...rest,
  };
}

function tile(index: number, words: readonly [string, string, number], status: Status): PlacedItem {
  const [value, words2, height] = words;
  const x = xOf(index) + 20;
  return item(
    "tile",
    { index, y: 846 },
    {
      words: words2,
      status,
      box: { x, y: 842, width: 210, height: 64 },
      bar: { x, y: 900 - height, width: 54, height },
      value: text(value, { x: x + 66, y: 876 }, { size: 20, weight: 700 }),
      label: text(words2, { x: x + 66, y: 898 }),
    },
  );
}

const span = (index: number, stagesWide: number, y: number): Rect => ({
  x: xOf(index) + 10,
  y,
  width: stagesWide * column - 30,
  height: 22,
});

const items: readonly PlacedItem[] = [
  item("pill", { index: 0, y: 0 }, { words: "秋季公开课投放", box: span(0, 2, 197), tone: "campaign" }),
  item("pill", { index: 1, y: 0 }, { words: "家长讲座", box: span(1, 2, 227), tone: "campaign" }),
  item("pill", { index: 3, y: 0 }, { words: "限时体验价", box: span(3, 1, 197), tone: "promotion" }),
  item("pill", { index: 4, y: 0 }, { words: "老带新奖励计划", box: span(4, 2, 197), tone: "loyalty_program" }),
  item("pill", { index: 5, y: 0 }, { words: "会员日", box: span(5, 1, 227), tone: "member_offer" }),
  item("tag", { index: 0, y: 279 }, { words: "搜索广告" }),
  item("tag", { index: 0, y: 279, dx: 100 }, { words: "微信公众号" }),
  item("tag", { index: 1, y: 279 }, { words: "电话" }),
  item("tag", { index: 2, y: 279 }, { words: "企业微信" }),
  item("tag", { index: 3, y: 279 }, { words: "在线商城" }),
  item("tag", { index: 4, y: 279 }, { words: "客服热线" }),
  item("tag", { index: 5, y: 279 }, { words: "会员社群" }),
  item("chip", { index: 0, y: 776 }, { words: "潜在客户", tone: "scheme-0" }),
  item("chip", { index: 0, y: 776, dx: 100 }, { words: "高意向", tone: "scheme-1" }),
  item("chip", { index: 2, y: 776 }, { words: "流失客户", tone: "scheme-2" }),
  item("chip", { index: 3, y: 776 }, { words: "新客户", tone: "scheme-3" }),
  item("chip", { index: 4, y: 776 }, { words: "普通客户", tone: "scheme-4" }),
  item("chip", { index: 5, y: 776 }, { words: "VIP 客户", tone: "scheme-5" }),
  tile(0, ["12,480", "访客", 44], "neutral"),
  tile(1, ["2,310", "线索 18.5%", 18], "good"),
  tile(2, ["878", "试听 38%", 12], "good"),
  tile(3, ["237", "成交 27%", 7], "warn"),
  tile(4, ["209", "满意 88%", 6], "critical"),
  tile(5, ["–", "续费 71%", 5], "unknown"),
];

const legendMarks: readonly (readonly [PlacedLegendEntry["mark"], string])[] = [
  [{ type: "node", kind: "touchpoint" }, "触点"],
  [{ type: "node", kind: "milestone" }, "里程碑"],
  [{ type: "node", kind: "decision" }, "判断"],
  [{ type: "node", kind: "feedback" }, "反馈"],
  [{ type: "node", kind: "exit" }, "流失"],
  [{ type: "transition", kind: "advance" }, "推进"],
  [{ type: "transition", kind: "churn" }, "流失"],
  [{ type: "transition", kind: "win_back" }, "挽留"],
  [{ type: "transition", kind: "referral" }, "推荐"],
  [{ type: "transition", kind: "return" }, "返回"],
  [{ type: "status", status: "good" }, "达标"],
  [{ type: "status", status: "warn" }, "临近阈值"],
  [{ type: "status", status: "critical" }, "低于阈值"],
  [{ type: "status", status: "neutral" }, "没有目标"],
  [{ type: "status", status: "unknown" }, "没有数据"],
];

const legend: readonly PlacedLegendEntry[] = legendMarks.map(([mark, words], index) => {
  const x = 84 + index * 88;
  const width = mark.type === "node" ? 20 : 30;
  return {
    mark,
    box: { x, y: 932, width, height: 16 },
    label: text(words, { x: x + width + 6, y: 945 }, { size: 12 }),
  };
});

/** The whole map. */
export const targetMap: LaidOutGraph = {
  type: "laid-out-graph",
  subject: "view:map",
  viewKind: "lifecycle_map",
  locale: "zh",
  width: 1760,
  height: 996,
  name: "在线教育客户管理模型：六个阶段，十四个关键节点",
  title: text("在线教育客户管理模型", { x: 32, y: 48 }, { size: 24, weight: 700 }),
  subtitle: text(
    "从潜在客户到忠诚客户的阶段、关键节点与渠道 · 2026 年 10 月 · 版本 3.2",
    { x: 32, y: 74 },
    { size: 13 },
  ),
  stages,
  lanes,
  items,
  cards,
  routes,
  separators: [1, 2, 3, 4, 5].map((index) => [
    { x: xOf(index) - 3, y: 184 },
    { x: xOf(index) - 3, y: 916 },
  ]),
  legendTitle: text("图例", { x: 36, y: 945 }, { size: 12.5 }),
  legend,
  footer: text("数据截至 2026-10-31 · 来源：订单表、线索表", { x: 1728, y: 972 }, { size: 12, anchor: "end" }),
  remarks: [],
};

/** The same cards as shapes of a flow chart in frames. */
export const targetFlow: LaidOutGraph = {
  ...targetMap,
  subject: "view:flow",
  viewKind: "process_flow",
  lanes: [],
  items: [],
  separators: [],
  stages: stages.map(({ detail: _detail, corner: _corner, ...stage }) => ({
    ...stage,
    shape: "frame",
    header: stage.index < 6 ? { x: stage.header.x + 10, y: 300, width: 232, height: 26 } : stage.header,
    area: {
      x: stage.header.x + (stage.index < 6 ? 2 : -8),
      y: stage.index < 6 ? 290 : 580,
      width: 250,
      height: stage.index < 6 ? 250 : 110,
    },
    label: text("阶段", { x: stage.header.x + 24, y: stage.index < 6 ? 318 : 603 }, { size: 14, weight: 700 }),
  })),
  cards: cards.map(({ glyph: _glyph, ...rest }): PlacedCard => ({ ...rest, shape: "flow" })),
};
