import type { DiagnosticKind } from "../../base/diagnostic.ts";

/** A view was asked for that the model does not have. */
const unknownView: DiagnosticKind<{ readonly view: string; readonly views: string }> = {
  code: "unknown-view",
  severity: "error",
  title: { zh: "没有这个视图", en: "No such view" },
  explanation: {
    zh: "用 --view 指定的视图既不是模型里 views 下的 id，也不是能画的视图种类。没有写 views 的模型也有默认的视图，名字就是种类的名字，例如 lifecycle_map。",
    en: "A view named with --view is neither an id under `views` in the model nor a kind that can be drawn. A model without `views` still has default ones, named after their kind, such as lifecycle_map.",
  },
  examplesAre: "commands",
  wrong: "ketu render model.ketu.yaml --view lifecycle",
  right: "ketu render model.ketu.yaml --view lifecycle_map",
  message: ({ view }) => ({ zh: `没有名为“${view}”的视图`, en: `There is no view named “${view}”` }),
  hint: ({ views }) => ({ zh: `可以画的有：${views}`, en: `These can be drawn: ${views}` }),
};
export default unknownView;
