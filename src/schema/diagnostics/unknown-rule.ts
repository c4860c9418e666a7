import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unknownRule: DiagnosticKind<{ readonly rule: string; readonly suggestion?: string }> = {
  code: "unknown-rule",
  severity: "error",
  title: { zh: "没有这条规则", en: "Unknown rule" },
  explanation: {
    zh: "`ketu.config.yaml` 里写的代码不是一条可以调整的规则：多半是拼错了。警告和提示都可以调成 `error`、`warning`、`info` 或 `off`；错误说明模型读不懂、引用不成立，不能调低，只能改正。",
    en: "The code in `ketu.config.yaml` is no rule that can be set; usually it is misspelt. Warnings and remarks can be made `error`, `warning`, `info` or `off`. An error says that a model cannot be read or resolved: it cannot be lowered, only mended.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
`,
    "ketu.config.yaml": `ketu: 1
rules: { stage-without-gaol: warning }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
`,
    "ketu.config.yaml": `ketu: 1
rules: { stage-without-goal: warning }
`,
  },
  message: ({ rule, suggestion }) => ({
    zh:
      suggestion === undefined
        ? `没有可以调整的规则 \`${rule}\``
        : `没有可以调整的规则 \`${rule}\`；是不是 \`${suggestion}\`？`,
    en:
      suggestion === undefined
        ? `There is no rule \`${rule}\` to set`
        : `There is no rule \`${rule}\` to set; did you mean \`${suggestion}\`?`,
  }),
  hint: () => ({
    zh: "`ketu explain` 列出全部代码；标为错误的不能调整。",
    en: "`ketu explain` lists all codes; those of errors cannot be set.",
  }),
};
export default unknownRule;
