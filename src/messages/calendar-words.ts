import type { Wording } from "../base/wording.ts";

/*
 * Words of calendars: what happens when. Keyed by the schema's own names, so a word that is added there without words
 * here is a type error where it is looked up.
 */

export const cadenceWords = {
  hour: { zh: "每小时", en: "Every hour" },
  day: { zh: "每天", en: "Every day" },
  week: { zh: "每周", en: "Every week" },
  month: { zh: "每月", en: "Every month" },
  quarter: { zh: "每季度", en: "Every quarter" },
  half_year: { zh: "每半年", en: "Every half-year" },
  year: { zh: "每年", en: "Every year" },
} as const satisfies Record<string, Wording>;

/** What is done again and again. */
export const recurringWords = {
  activity: { zh: "活动", en: "Activity" },
  source: { zh: "数据更新", en: "Data refresh" },
  policy: { zh: "数据检查", en: "Data check" },
  view: { zh: "报告", en: "Report" },
} as const satisfies Record<string, Wording>;

export const qualityCheckWords = {
  duplicates: { zh: "查重", en: "Duplicates" },
  completeness: { zh: "完整性检查", en: "Completeness" },
  code_valid: { zh: "编码校验", en: "Codes obey their scheme" },
  values_valid: { zh: "取值校验", en: "Values are allowed" },
  freshness: { zh: "及时性检查", en: "Data is fresh" },
} as const satisfies Record<string, Wording>;

export const calendarWords = {
  calendar: { zh: "工作日历", en: "Calendar" },
  entry: { zh: "事项", en: "What" },
  who: { zh: "负责", en: "Who" },
  when: { zh: "多久一次", en: "How often" },
  where: { zh: "在哪里", en: "Where" },
  noOwner: { zh: "未指定", en: "nobody" },
  ownerGap: { zh: "没有写负责人", en: "nobody is in charge" },
  atBeginning: { zh: "符号在每期之初", en: "A sign stands at the beginning of each period" },
} as const satisfies Record<string, Wording>;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const days = [
  { zh: "周日", en: "Sun" },
  { zh: "周一", en: "Mon" },
  { zh: "周二", en: "Tue" },
  { zh: "周三", en: "Wed" },
  { zh: "周四", en: "Thu" },
  { zh: "周五", en: "Fri" },
  { zh: "周六", en: "Sat" },
] as const satisfies readonly Wording[];

/** Heads of the columns of a calendar; numbers from 0. */
export const slotWords = {
  monthOfYear: (index: number): Wording => ({ zh: `${index + 1}月`, en: months[index] ?? "" }),
  month: (index: number): Wording => ({ zh: `第${index + 1}月`, en: `Month ${index + 1}` }),
  week: (index: number): Wording => ({ zh: `第${index + 1}周`, en: `Week ${index + 1}` }),
  /** 0 is Sunday. */
  day: (index: number): Wording => days[index % days.length] ?? days[0],
  hour: (index: number): Wording => ({ zh: `${index}时`, en: `${index}:00` }),
} as const;

export const calendarSentences = {
  counts: (entries: number, gaps: number): Wording => ({
    zh: `${entries} 项定期事项${gaps > 0 ? ` · ${gaps} 项没有负责人` : ""}`,
    en: `${entries} recurring ${entries === 1 ? "entry" : "entries"}${gaps > 0 ? ` · ${gaps} without anyone in charge` : ""}`,
  }),
  withoutOwner: (names: string): Wording => ({
    zh: `没有写负责人：${names}`,
    en: `Nobody is in charge of: ${names}`,
  }),
  tooRare: (names: string): Wording => ({
    zh: `一期之内不会发生，未列入：${names}`,
    en: `Less often than the period shown, so left out: ${names}`,
  }),
  leftOut: (number: number): Wording => ({
    zh: `本图只显示所选部分：略去 ${number} 项`,
    en: `Only the selected part is shown: ${number} left out`,
  }),
} as const;
