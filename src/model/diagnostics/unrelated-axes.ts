import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unrelatedAxes: DiagnosticKind<{ readonly rows: string; readonly columns: string; readonly related: string }> = {
  code: "unrelated-axes",
  severity: "error",
  title: { zh: "行与列之间没有关系", en: "Rows and columns that nothing relates" },
  explanation: {
    zh: "矩阵的每一格说明这一行与这一列有没有关系。模型语言里有些种类之间没有任何写法能联系起来（例如客户群体与字段），这样的矩阵永远是空的。请换一种行或列；例如活动写明了渠道，所以 activities 与 channels 可以对照。",
    en: "Each cell of a matrix says whether its row and its column belong together. Between some kinds (such as segments and fields) there is nothing in the language that could relate them, so the matrix would always be empty. Choose other rows or columns: an activity names its channels, for example, so `activities` go with `channels`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
views: { needs: { kind: matrix, rows: segments, columns: fields } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
views: { needs: { kind: matrix, rows: segments, columns: activities } }
`,
  message: ({ rows, columns }) => ({
    zh: `模型里没有什么能联系 ${rows} 与 ${columns}，无法列成矩阵`,
    en: `Nothing in a model relates ${rows} and ${columns}: there is no matrix of them`,
  }),
  hint: ({ rows, related }) => ({
    zh: `与 ${rows} 可以对照的有：${related}`,
    en: `${rows} can stand against ${related}`,
  }),
};
export default unrelatedAxes;
