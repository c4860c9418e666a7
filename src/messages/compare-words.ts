import type { Wording } from "../base/wording.ts";

/** Words of pictures and pages that show what changed between two versions of a model. */
export const compareWords = {
  changes: { zh: "改动", en: "Changes" },
  added: { zh: "新增", en: "added" },
  removed: { zh: "删除", en: "removed" },
  changed: { zh: "改动", en: "changed" },
  moved: { zh: "移动", en: "moved" },
  affected: { zh: "受影响", en: "affected" },
  base: { zh: "改动前", en: "Before" },
  map: { zh: "改动图", en: "Changes" },
  head: { zh: "改动后", en: "After" },
} as const satisfies Record<string, Wording>;

/** Sentences with values in them. */
export const compareSentences = {
  /** What a picture of a change shows, for a screen reader and as its legend. */
  changed: (count: number, elsewhere: number): Wording => ({
    zh: `${count} 处改动${elsewhere > 0 ? `，其中 ${elsewhere} 处不在此图` : ""}`,
    en: `${count} ${count === 1 ? "change" : "changes"}${elsewhere > 0 ? `, ${elsewhere} of them not in this picture` : ""}`,
  }),
  /** `rows`: numbers of rows, `4, 7–9`. */
  elsewhere: (rows: string): Wording => ({
    zh: `不在此图：第 ${rows} 项`,
    en: `Not in this picture: ${rows}`,
  }),
  /** Of a picture that tells only a part. */
  more: (count: number): Wording => ({ zh: `… 还有 ${count} 项`, en: `… ${count} more` }),
  numbers: (): Wording => ({
    zh: "数字：改动表中的序号",
    en: "Numbers: rows of the table of changes",
  }),
} as const;
