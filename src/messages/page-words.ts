import type { Wording } from "../base/wording.ts";

/** Words on the pages of documents. */
export const pageWords = {
  table: { zh: "文字表", en: "Text table" },
  appendix: { zh: "附录：编号说明", en: "Appendix: details" },
  continued: { zh: "（续）", en: " (continued)" },
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
