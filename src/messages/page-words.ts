import type { Wording } from "../base/wording.ts";

/** Words on the pages of documents. */
export const pageWords = {
  table: { zh: "文字表", en: "Text table" },
  appendix: { zh: "附录：编号说明", en: "Appendix: details" },
  continued: { zh: "（续）", en: " (continued)" },
} as const satisfies Record<string, Wording>;

/** The number of a page, the same in every language. */
export function pageNumber(number: number, count: number): string {
  return `${number} / ${count}`;
}
