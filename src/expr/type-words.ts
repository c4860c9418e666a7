import type { Wording } from "../base/wording.ts";

/** The kinds of values in words, with the article that English needs. */
export const typeWords = {
  number: { zh: "数", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  text: { zh: "文字", en: "a text" },
  code: { zh: "编码", en: "a code" },
  boolean: { zh: "是非值", en: "a yes/no value" },
  date: { zh: "日期", en: "a date" },
  duration: { zh: "时长", en: "a duration" },
  event: { zh: "事件", en: "an event" },
  class: { zh: "分类", en: "a scheme" },
} satisfies Readonly<Record<string, Wording>>;

export type TypeName = keyof typeof typeWords;
