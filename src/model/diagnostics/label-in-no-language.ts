import type { DiagnosticKind } from "../../base/diagnostic.ts";

const labelInNoLanguage: DiagnosticKind<{ readonly locale: string }> = {
  code: "label-in-no-language",
  severity: "error",
  title: { zh: "名称没有任何语言", en: "Text in no language" },
  explanation: {
    zh: "按语言分写的文字(`{ zh: …, en: … }`)里至少要有一种语言有内容，否则图上这个位置是空的。只有一种语言时，直接写一个字符串就够了。",
    en: "Text written by language (`{ zh: …, en: … }`) needs at least one language with words in it, or its place in the picture stays empty. With one language only, a bare string is enough.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: { zh: "" } }, contact: 初次接触 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: { zh: 潜在客户 } }, contact: 初次接触 }
`,
  message: () => ({
    zh: "这里的文字没有写任何语言的内容",
    en: "This text has no words in any language",
  }),
  hint: ({ locale }) => ({
    zh: `至少写一种语言，例如 \`{ ${locale}: … }\`。`,
    en: `Write at least one language, such as \`{ ${locale}: … }\`.`,
  }),
};
export default labelInNoLanguage;
