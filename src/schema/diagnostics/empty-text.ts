import type { DiagnosticKind } from "../../base/diagnostic.ts";

const emptyText: DiagnosticKind<{ readonly key: string }> = {
  code: "empty-text",
  severity: "error",
  title: { zh: "文字是空的", en: "Empty text" },
  explanation: {
    zh: "引号里什么也没有，或者只有空格。引用、列名、表达式、代码都不能是空的。写上内容，或者删掉这个键。",
    en: "There is nothing between the quotes, or only spaces. A reference, a column, an expression or a code cannot be empty. Write it, or delete the key.",
  },
  wrong: `ketu: 1
title: 客户管理模型
owner: ""
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
`,
  message: ({ key }) => ({
    zh: `\`${key}\` 是空的`,
    en: `\`${key}\` is empty`,
  }),
};
export default emptyText;
