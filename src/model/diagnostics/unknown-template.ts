import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unknownTemplate: DiagnosticKind<{ readonly name: string; readonly known: string; readonly suggestion: string }> =
  {
    code: "unknown-template",
    severity: "error",
    title: { zh: "没有这个模板", en: "Unknown template" },
    explanation: {
      zh: "`extends: ketu:…` 指内置的模板。要扩展自己的模型，请写它的相对路径，不带 `ketu:`。",
      en: "`extends: ketu:…` names a bundled template. To extend a model of your own, write its relative path, without `ketu:`.",
    },
    wrong: `ketu: 1
title: 客户管理模型
extends: ketu:lifecycle
`,
    right: `ketu: 1
title: 客户管理模型
extends: ketu:lifecycle-6
`,
    message: ({ name }) => ({
      zh: `没有叫 \`${name}\` 的模板`,
      en: `There is no template \`${name}\``,
    }),
    hint: ({ suggestion, known }) =>
      suggestion
        ? { zh: `是不是想写 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` }
        : { zh: `内置的模板：${known}`, en: `Bundled templates: ${known}` },
  };
export default unknownTemplate;
