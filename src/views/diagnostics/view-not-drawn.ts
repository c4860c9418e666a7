import type { DiagnosticKind } from "../../base/diagnostic.ts";

/** A view was asked for that the model has, of a kind that the language knows and no picture exists for. */
const viewNotDrawn: DiagnosticKind<{ readonly view: string; readonly kind: string; readonly views: string }> = {
  code: "view-not-drawn",
  severity: "error",
  title: { zh: "这种视图还不能画", en: "A view of a kind that is not drawn yet" },
  explanation: {
    zh: "语言里已有这种视图，写法和引用都会检查，但 ketu 还画不出它的图。模型可以保留它；现在请指定能画的视图。",
    en: "The language has this kind of view, and its settings and references are checked, but ketu does not draw it yet. The model may keep it; ask for a view that can be drawn.",
  },
  examplesAre: "commands",
  wrong: "ketu render model.ketu.yaml --view weekly   # views: { weekly: { kind: dashboard } }",
  right: "ketu render model.ketu.yaml --view lifecycle_map",
  message: ({ view, kind }) => ({
    zh: `视图 \`${view}\` 的种类是 \`${kind}\`，还不能画`,
    en: `The view \`${view}\` is of the kind \`${kind}\`, which is not drawn yet`,
  }),
  hint: ({ views }) => ({ zh: `可以画的有：${views}`, en: `These can be drawn: ${views}` }),
};
export default viewNotDrawn;
