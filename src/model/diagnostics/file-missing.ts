import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fileMissing: DiagnosticKind<{ readonly path: string }> = {
  code: "file-missing",
  severity: "error",
  title: { zh: "找不到文件", en: "File not found" },
  explanation: {
    zh: "`include` 和 `extends` 的路径从写着它的那个文件所在的文件夹算起,用 `/` 分隔,大小写要一致。缺少一个文件时,它声明的名字不会再逐个报错。",
    en: "Paths of `include` and `extends` start from the folder of the file in which they stand; they use `/` and keep case. While a file is missing, the names it may declare are not reported one by one.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [metric.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "metrics.ketu.yaml": `ketu: 1
metrics: { cac: 获客成本 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [metrics.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "metrics.ketu.yaml": `ketu: 1
metrics: { cac: 获客成本 }
`,
  },
  message: ({ path }) => ({
    zh: `找不到文件 \`${path}\``,
    en: `There is no file \`${path}\``,
  }),
  hint: () => ({
    zh: "检查路径和大小写;路径从本文件所在的文件夹算起。",
    en: "Check path and case; paths start from the folder of this file.",
  }),
};
export default fileMissing;
