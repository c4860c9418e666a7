import type { Wording } from "../base/wording.ts";

/** Words on the pages of documents. */
export const pageWords = {
  table: { zh: "文字表", en: "Text table" },
  appendix: { zh: "附录：编号说明", en: "Appendix: details" },
  continued: { zh: "（续）", en: " (continued)" },
} as const satisfies Record<string, Wording>;

/** Headings of the appendix, by kind of element. */
export const kindHeadings = {
  stage: { zh: "生命周期阶段", en: "Lifecycle stages" },
  node: { zh: "关键节点", en: "Key nodes" },
  process: { zh: "过程", en: "Processes" },
  step: { zh: "步骤", en: "Steps" },
  activity: { zh: "市场与服务活动", en: "Activities" },
  channel: { zh: "渠道", en: "Channels" },
  scheme: { zh: "分类体系", en: "Class schemes" },
  class: { zh: "客户分类", en: "Classes" },
  code: { zh: "编码", en: "Codes" },
  metric: { zh: "指标", en: "Metrics" },
  role: { zh: "角色", en: "Roles" },
  party: { zh: "关系方", en: "Parties" },
  relationship: { zh: "客户关系", en: "Relationships" },
  segment: { zh: "客户群体", en: "Segments" },
  event: { zh: "事件", en: "Events" },
  source: { zh: "数据源", en: "Sources" },
  field: { zh: "信息字段", en: "Fields" },
  value: { zh: "取值", en: "Values" },
  trait: { zh: "特征", en: "Traits" },
  policy: { zh: "数据检查", en: "Data checks" },
  tool: { zh: "工具", en: "Tools" },
  quote: { zh: "客户原话", en: "Quotes" },
  transition: { zh: "流转", en: "Transitions" },
  view: { zh: "视图", en: "Views" },
} as const satisfies Record<string, Wording>;

/** How a picture is put together from its sheets. */
export function tilingSentence(facts: {
  readonly sheets: number;
  readonly page: string;
  /** 100: as on a screen. */
  readonly percent: number;
  readonly overlap: number;
}): Wording {
  const { sheets, page, percent, overlap } = facts;
  return {
    zh: `分为 ${sheets} 张 ${page}，比例 ${percent}%；相邻两张重叠 ${overlap} 毫米，在标记处裁切、拼接`,
    en: `${sheets} sheets of ${page} at ${percent}%; neighbours overlap by ${overlap} mm: cut and join them at the marks`,
  };
}

/** The number of a page, the same in every language. */
export function pageNumber(number: number, count: number): string {
  return `${number} / ${count}`;
}
