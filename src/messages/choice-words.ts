import type { Wording } from "../base/wording.ts";

/*
 * A few words for the members of closed lists of the model language, where no picture has words for them already.
 */

type Words = Readonly<Record<string, Wording>>;

export const channelKindWords = {
  ads: { zh: "广告", en: "advertising" },
  search: { zh: "自然搜索", en: "search engines" },
  social: { zh: "社交媒体", en: "social media" },
  content: { zh: "内容", en: "content" },
  voice: { zh: "电话", en: "telephone" },
  chat: { zh: "在线聊天", en: "chat" },
  email: { zh: "电子邮件", en: "e-mail" },
  message: { zh: "短信与推送", en: "messages" },
  web: { zh: "官网", en: "website" },
  app: { zh: "应用", en: "app" },
  commerce: { zh: "网上商店", en: "online shop" },
  meeting: { zh: "会议", en: "meetings" },
  in_person: { zh: "当面", en: "face to face" },
  partner: { zh: "合作伙伴", en: "partners" },
  event: { zh: "展会与活动", en: "events" },
  post: { zh: "信件与包裹", en: "post" },
  other: { zh: "其他", en: "other" },
} as const satisfies Words;

export const occurrenceWords = {
  first: { zh: "第一次", en: "the first" },
  repeat: { zh: "第一次以后的", en: "all but the first" },
  any: { zh: "每一次", en: "every one" },
} as const satisfies Words;

export const fieldTypeWords = {
  text: { zh: "文字", en: "text" },
  integer: { zh: "整数", en: "whole number" },
  number: { zh: "数", en: "number" },
  boolean: { zh: "是或否", en: "yes or no" },
  date: { zh: "日期", en: "date" },
  code: { zh: "代码", en: "code" },
} as const satisfies Words;

export const fieldGroupWords = {
  basic: { zh: "基本信息", en: "basic" },
  transaction: { zh: "交易信息", en: "transactions" },
  behaviour: { zh: "行为信息", en: "behaviour" },
  needs: { zh: "需求信息", en: "needs" },
  value: { zh: "价值信息", en: "value" },
  interaction: { zh: "互动信息", en: "interaction" },
} as const satisfies Words;

export const ownerOfValueWords = {
  customer: { zh: "客户", en: "customer" },
  order: { zh: "订单", en: "order" },
  event: { zh: "事件", en: "event" },
} as const satisfies Words;

export const sensitiveCategoryWords = {
  biometric: { zh: "生物识别", en: "biometric" },
  religion: { zh: "宗教信仰", en: "religion" },
  specific_identity: { zh: "特定身份", en: "specific identity" },
  health: { zh: "医疗健康", en: "health" },
  financial_account: { zh: "金融账户", en: "financial accounts" },
  location_track: { zh: "行踪轨迹", en: "whereabouts" },
  minor_under_14: { zh: "不满十四周岁未成年人", en: "a child under 14" },
  other: { zh: "其他敏感信息", en: "other" },
} as const satisfies Words;

export const betterWords = {
  higher: { zh: "越高越好", en: "higher is better" },
  lower: { zh: "越低越好", en: "lower is better" },
} as const satisfies Words;

export const fieldCheckWords = {
  required: { zh: "必填", en: "required" },
  unique: { zh: "不重复", en: "unique" },
  cn_mobile: { zh: "中国大陆手机号", en: "mobile number of mainland China" },
  cn_resident_id: { zh: "居民身份证号", en: "resident ID number" },
  cn_credit_code: { zh: "统一社会信用代码", en: "unified social credit code" },
  email: { zh: "电子邮箱", en: "e-mail address" },
  url: { zh: "网址", en: "web address" },
  past: { zh: "不晚于今天", en: "not in the future" },
} as const satisfies Words;

export const keptDuplicateWords = {
  newest: { zh: "最新的", en: "the newest" },
  oldest: { zh: "最早的", en: "the oldest" },
  most_complete: { zh: "最完整的", en: "the most complete" },
} as const satisfies Words;

export const researchWords = {
  survey: { zh: "问卷", en: "a questionnaire" },
  focus_group: { zh: "焦点小组", en: "a focus group" },
  interview: { zh: "访谈", en: "interviews" },
  market_report: { zh: "市场分析报告", en: "a market report" },
  order_history: { zh: "购买历史", en: "purchases" },
  behaviour_data: { zh: "行为数据", en: "behaviour" },
  support_records: { zh: "服务与投诉记录", en: "records of service" },
} as const satisfies Words;

export const encryptionWords = {
  none: { zh: "不加密", en: "nothing" },
  personal: { zh: "个人信息与敏感个人信息", en: "personal and sensitive data" },
  sensitive: { zh: "敏感个人信息", en: "sensitive data" },
} as const satisfies Words;

export const traitComputationWords = {
  since_last: { zh: "距上一次多久", en: "time since the last" },
  since_first: { zh: "距第一次多久", en: "time since the first" },
  count: { zh: "次数", en: "count" },
  sum: { zh: "合计", en: "sum" },
  first: { zh: "第一个值", en: "first value" },
  last: { zh: "最近的值", en: "last value" },
  happened: { zh: "是否发生", en: "whether it happened" },
} as const satisfies Words;

export const weekDayWords = {
  monday: { zh: "星期一", en: "Monday" },
  sunday: { zh: "星期日", en: "Sunday" },
} as const satisfies Words;
