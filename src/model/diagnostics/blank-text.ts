import type { DiagnosticKind } from "../../base/diagnostic.ts";

const blankText: DiagnosticKind<Record<string, never>> = {
  code: "blank-text",
  severity: "error",
  title: { zh: "文字是空白", en: "Blank text" },
  explanation: {
    zh: "名称、目标、注释等是给人看的文字，空字符串会在图上留下一个没有字的框。请写上文字；不需要时删掉这个键，名称会用编号里的词代替。",
    en: "Labels, goals and notes are for people to read; an empty string leaves a box without words in the picture. Write the text, or delete the key: a missing label is replaced by the words of the id.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: "", contact: 初次接触 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  message: () => ({
    zh: "这里的文字是空白",
    en: "This text is blank",
  }),
  hint: () => ({
    zh: "写上文字，或者删掉这个键。",
    en: "Write the text, or delete the key.",
  }),
};
export default blankText;
