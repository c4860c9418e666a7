import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unsupportedVersion: DiagnosticKind<{ readonly version: string; readonly key: string }> = {
  code: "unsupported-version",
  severity: "error",
  title: { zh: "不认识的语言版本", en: "Unsupported version of the language" },
  explanation: {
    zh: "`ketu: 1` 说明文件是按第 1 版语言写的。这个程序只认识第 1 版；别的版本可能有不同的意思，所以不去猜。如果文件来自更新的 ketu，请升级程序。",
    en: "`ketu: 1` says that the file is written in version 1 of the language. This program knows version 1 only; another one may mean other things, so it does not guess. If the file comes from a newer ketu, upgrade the program.",
  },
  wrong: `ketu: 2
title: 客户管理模型
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
`,
  message: ({ version, key }) => ({
    zh: `不认识语言版本 \`${key}: ${version}\``,
    en: `Version \`${key}: ${version}\` of the language is not known`,
  }),
  hint: ({ key }) => ({
    zh: `写成 \`${key}: 1\`，或者升级程序。`,
    en: `Write \`${key}: 1\`, or upgrade the program.`,
  }),
};
export default unsupportedVersion;
