import type { DiagnosticKind } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";

const pictureTooDense: DiagnosticKind<{
  view: string;
  cards: number;
  /** Of a table; else 0. */
  cells: number;
  budget: number;
  points: number;
  page: string;
}> = {
  code: "picture-too-dense",
  severity: "warning",
  title: { zh: "一张图放得太多", en: "The picture holds too much" },
  explanation: {
    zh: "打印或投影时，小于 6 磅的字看不清；一页上卡片太多，也没有人会逐张看完。ketu 已经为这张纸选了最合适的排法（换行、窄一些的卡片，或把表分成几块），仍然太密。可以换大一号的纸（`page: A3`），用 `only:` 或 `without:` 只画几个阶段、负责人或渠道，或者分成几张视图，一张讲一件事。卡片太多，字又小到 4 磅以下，这张图就没有人能用，算作错误：`ketu check` 不予通过，`ketu render` 仍然画出来，好让人看看它有多密。",
    en: "Text below 6 points cannot be read in print or on a slide, and nobody reads a page with that many cards. ketu has already chosen the best arrangement for this page (rows of stages, narrower cards, a table in several parts), and it is still too dense. Take a larger page (`page: A3`), draw only some stages, owners or channels with `only:` or `without:`, or make several views, each of which says one thing. With too many cards and text below 4 points nobody can use the picture, and it is an error: `ketu check` refuses the model, while `ketu render` still draws it, so that one can see how dense it is.",
  },
  wrong: denseModel(16),
  right: denseModel(2),
  message: ({ view, cards, cells, budget, points, page }) =>
    cells > 0
      ? tableMessage(view, cells, points)
      : {
          zh: `视图 ${view} 有 ${cards} 张卡片（${page} 一页宜在 ${budget} 张以内），最小的字印出来是 ${points} 磅（不应小于 6 磅）`,
          en: `The view ${view} holds ${cards} cards (${page} is good for ${budget}), and its smallest text prints at ${points} pt (6 pt is the least)`,
        },
  hint: ({ page }) => ({
    zh:
      page === "A3"
        ? "用 only: 选出要画的阶段，或拆成几张视图"
        : "改用 page: A3，用 only: 选出要画的阶段，或拆成几张视图",
    en:
      page === "A3"
        ? "Choose the stages to draw with `only:`, or split it into several views"
        : "Use `page: A3`, choose the stages to draw with `only:`, or split it into several views",
  }),
};
export default pictureTooDense;

function tableMessage(view: string, cells: number, points: number): Wording {
  return {
    zh: `视图 ${view} 的表有 ${cells} 格，最小的字印出来是 ${points} 磅（不应小于 6 磅）`,
    en: `The table of the view ${view} has ${cells} cells, and its smallest text prints at ${points} pt (6 pt is the least)`,
  };
}

/** A model on A4 with so many stages of five nodes each. */
function denseModel(stages: number): string {
  const stage = (number: number): readonly string[] => [
    `  stage_${number}:`,
    `    label: 第 ${number} 阶段`,
    "    nodes:",
    ...[1, 2, 3, 4, 5].map((node) => `      step_${number}_${node}: 步骤 ${number}.${node}`),
  ];
  return [
    "ketu: 1",
    "id: onboarding",
    "title: 开户流程",
    "stages:",
    ...Array.from({ length: stages }, (_, index) => stage(index + 1)).flat(),
    "style: { look: 1, page: A4 }",
    "",
  ].join("\n");
}
