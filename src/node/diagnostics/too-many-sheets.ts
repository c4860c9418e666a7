import type { DiagnosticKind } from "../../base/diagnostic.ts";

const tooManySheets: DiagnosticKind<{ view: string; sheets: number; page: string; most: number }> = {
  code: "too-many-sheets",
  severity: "error",
  title: { zh: "拼图要用的纸太多", en: "A tiled picture would take too many sheets" },
  explanation: {
    zh: "--tile 把印出来太小的图拼成几张，字至少 6 磅。一张图最多拼 200 张：再多就没有人拼得起来，打印之前也看不出是不是弄错了。换大一些的纸(A3)，只选一部分(only: { stages: [...] })，或者不用 --tile，让页面和图一样大，交给打印店。",
    en: "--tile spreads a picture that would print too small over several sheets, with text of at least 6 points. A picture takes 200 sheets at most: nobody joins more, and before they are printed nobody sees that it was a mistake. Take larger sheets (A3), show a part (only: { stages: [...] }), or leave --tile out: the page is then as large as the picture, for a print shop.",
  },
  examplesAre: "commands",
  wrong: "ketu render 9000-nodes.ketu.yaml --format pdf --tile A4",
  right: "ketu render 9000-nodes.ketu.yaml --format pdf",
  message: ({ view, sheets, page, most }) => ({
    zh: `视图 ${view} 要用 ${sheets} 张 ${page}，最多 ${most} 张`,
    en: `The view ${view} would take ${sheets} sheets of ${page}; ${most} are the most`,
  }),
  hint: () => ({
    zh: "用大一些的纸、只画一部分，或者去掉 --tile。",
    en: "Take larger sheets, show a part, or leave --tile out.",
  }),
};
export default tooManySheets;
