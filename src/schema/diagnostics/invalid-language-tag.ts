import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidLanguageTag: DiagnosticKind<{ readonly key: string; readonly of: string }> = {
  code: "invalid-language-tag",
  severity: "error",
  title: { zh: "不是语言代码", en: "Not a language tag" },
  explanation: {
    zh: "文字可以直接写，也可以按语言分写，这时每个键都是语言代码：`zh`、`en`、`pt-BR` 等，小写字母开头。别的键在这里没有意义。只有一种语言时，直接写一个字符串就够了。",
    en: "Text is a bare string, or one text per language; then every key is a language tag such as `zh`, `en`, `pt-BR`. Any other key means nothing here. With one language only, a bare string is enough.",
  },
  wrong: `ketu: 1
title: { 中文: 客户管理模型 }
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: { zh: 客户管理模型 }
stages: { prospect: 潜在客户 }
`,
  message: ({ key, of }) => ({
    zh: `\`${of}\` 是文字，里面的 \`${key}\` 不是语言代码`,
    en: `\`${of}\` is text, and \`${key}\` in it is no language tag`,
  }),
  hint: () => ({
    zh: "直接写文字，或者按语言写成 `{ zh: …, en: … }`。",
    en: "Write the text itself, or `{ zh: …, en: … }`.",
  }),
};
export default invalidLanguageTag;
