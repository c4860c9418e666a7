import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidForm: DiagnosticKind<{ readonly text: string; readonly key: string }> = {
  code: "invalid-form",
  severity: "error",
  title: { zh: "写法不对", en: "Not in the form that is wanted" },
  explanation: {
    zh: "有些值有固定的写法：币种是三个大写字母，颜色是 `#rrggbb`，列写成 `数据源.列`，编码的样式里有花括号。提示里有这个键的写法和例子。",
    en: "Some values have a form of their own: a currency is three capital letters, a colour is `#rrggbb`, a column is `source.column`, the pattern of a code has parts in braces. The hint gives the form of this key, with an example.",
  },
  wrong: `ketu: 1
title: 客户管理模型
currency: 人民币
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: 客户管理模型
currency: CNY
stages: { prospect: 潜在客户 }
`,
  message: ({ text, key }) => ({
    zh: `\`${key}\` 不能写成 \`${text}\``,
    en: `\`${key}\` is not written \`${text}\``,
  }),
};
export default invalidForm;
