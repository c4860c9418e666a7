import type { Wording } from "../base/wording.ts";

/* Words of a sheet of several views. */

export const sheetWords = {
  sheet: { zh: "一页多图", en: "Sheet of views" },
} as const satisfies Record<string, Wording>;

export const sheetSentences = {
  counts: (views: number): Wording => ({ zh: `${views} 个视图`, en: `${views} ${views === 1 ? "view" : "views"}` }),
  notDrawn: (names: Wording): Wording => ({
    zh: `还不能画，没有放上来：${names.zh}`,
    en: `Not drawn yet and so left out: ${names.en}`,
  }),
};
