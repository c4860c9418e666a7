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
  swipe: { zh: "滑动对比", en: "Swipe" },
  side: { zh: "显示哪一版", en: "What is shown" },
  pictures: { zh: "图", en: "Pictures" },
  views: { zh: "视图", en: "Views" },
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  fit: { zh: "适合宽度", en: "Fit the width" },
  next: { zh: "下一项改动", en: "Next change" },
  previous: { zh: "上一项改动", en: "Previous change" },
  border: { zh: "改动前与改动后的分界", en: "Border between before and after" },
  notDrawn: { zh: "图中没有画出", en: "not in a picture" },
  affects: { zh: "受影响", en: "Affects" },
  errors: { zh: "错误", en: "Errors" },
  warnings: { zh: "警告", en: "Warnings" },
  notes: { zh: "提示", en: "Notes" },
  witness: { zh: "例如", en: "Proof" },
  hint: { zh: "说明", en: "Note" },
  waived: { zh: "已说明理由的改动", en: "Changes with a reason" },
  notRun: { zh: "没有比较成", en: "The comparison did not run" },
  notRunMeans: {
    zh: "所以这里不知道改了什么：可能没有改动，也可能有很多。原因如下：",
    en: "So nothing is known of what changed: it may be nothing, or much. This is why:",
  },
  nothing: { zh: "意思没有改动。", en: "No change of meaning." },
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "note" },
} as const satisfies Record<string, Wording>;

function elsewhereWords(count: number, elsewhere: number): Wording {
  if (elsewhere === 0) return { zh: "", en: "" };
  if (elsewhere < count)
    return { zh: `，其中 ${elsewhere} 处不在此图`, en: `, ${elsewhere} of them not in this picture` };
  return count === 1
    ? { zh: "，不在此图", en: ", not in this picture" }
    : { zh: "，都不在此图", en: ", none of them in this picture" };
}

/** Sentences with values in them. */
export const compareSentences = {
  /** What a picture of a change shows, for a screen reader and as its legend. */
  changed: (count: number, elsewhere: number): Wording => ({
    zh: `${count} 处改动${elsewhereWords(count, elsewhere).zh}`,
    en: `${count} ${count === 1 ? "change" : "changes"}${elsewhereWords(count, elsewhere).en}`,
  }),
  /** Versions as the two models name themselves. */
  versions: (base: string, head: string): Wording =>
    base === head
      ? { zh: `版本 ${head}（两版相同）`, en: `Version ${head} in both` }
      : { zh: `版本 ${base} → ${head}`, en: `Version ${base} → ${head}` },
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
